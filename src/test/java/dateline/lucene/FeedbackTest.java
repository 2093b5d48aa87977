package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Explanation;
import dateline.search.Hit;
import dateline.search.SearchResults;
import dateline.testing.ConceptEmbedder;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of the best articles, added to the query. */
class FeedbackTest {
  @TempDir Path folder;

  @Test
  void whatTheBestHaveInCommonLiftsArticlesThatHaveItToo() throws IOException {
    try (TestIndex index = index(new ConceptEmbedder(List.of(Set.of("never"))))) {
      assertThat(paths(index, "grain strait")).containsSubsequence("with", "without");
      Explanation explanation =
          Objects.requireNonNull(hit(index.explained("grain strait"), "with").explanation());
      assertThat(descriptions(explanation))
          .anyMatch(text -> text.contains("words of the articles that ranked first"))
          .anyMatch(text -> text.contains("pilot"));
    }
  }

  @Test
  void answersAndTheirNumberStayTheSame() throws IOException {
    try (TestIndex index = index(new ConceptEmbedder(List.of(Set.of("never"))))) {
      assertThat(index.explained("grain strait").total().value()).isEqualTo(3);
      assertThat(paths(index, "\"grain\" AND strait"))
          .containsExactlyInAnyOrder("first", "second", "third");
    }
  }

  @Test
  void withoutVectorsNothingIsAdded() throws IOException {
    try (TestIndex index = TestIndex.of(folder, articles())) {
      Explanation explanation =
          Objects.requireNonNull(hit(index.explained("grain strait"), "with").explanation());
      assertThat(descriptions(explanation)).noneMatch(text -> text.contains("pilot"));
    }
  }

  @Test
  void articlesOfOneFileRankAsThoseOfMany() throws IOException {
    var embedder = new ConceptEmbedder(List.of(Set.of("never")));
    try (TestIndex many = index(embedder);
        TestIndex one = TestIndex.ofOneFile(folder.resolve("one"), articles(), embedder)) {
      assertThat(scores(one, "grain strait")).isEqualTo(scores(many, "grain strait"));
    }
  }

  private static Map<String, Double> scores(TestIndex index, String query) throws IOException {
    return index.explained(query).hits().stream()
        .collect(Collectors.toMap(hit -> hit.article().source().path(), Hit::score));
  }

  private TestIndex index(ConceptEmbedder embedder) throws IOException {
    return TestIndex.of(folder, articles(), embedder);
  }

  private static List<TestArticle> articles() {
    var articles = new ArrayList<TestArticle>();
    articles.add(TestArticle.of("first", "Grain in the strait", "A pilot waits for grain."));
    articles.add(TestArticle.of("second", "Strait and grain", "No pilot comes for the grain."));
    articles.add(TestArticle.of("third", "Grain, strait", "The pilot is ill and grain rots."));
    articles.add(TestArticle.of("with", "One of many", "Grain goes where a pilot does."));
    articles.add(TestArticle.of("without", "One of many", "Grain goes where a farmer does."));
    for (int i = 0; i < 20; i++) {
      articles.add(TestArticle.of("other" + i, "Copper " + i, "Metal is dear once more."));
    }
    return articles;
  }

  private static List<String> paths(TestIndex index, String query) throws IOException {
    return index.explained(query).hits().stream()
        .map(hit -> hit.article().source().path())
        .toList();
  }

  private static Hit hit(SearchResults results, String path) {
    return results.hits().stream()
        .filter(hit -> hit.article().source().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> descriptions(Explanation explanation) {
    var all = new ArrayList<String>();
    all.add(explanation.description());
    explanation.parts().forEach(part -> all.addAll(descriptions(part)));
    return all;
  }
}
