package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.article.SourceLocator;
import dateline.search.Dimension;
import dateline.search.Explanation;
import dateline.search.Hit;
import dateline.search.Match;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Selection;
import dateline.search.SimilarRequest;
import dateline.testing.ConceptEmbedder;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What vectors do to a list. */
class MeaningTest {
  @TempDir Path folder;
  private TestIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index =
        TestIndex.of(
            folder,
            List.of(
                TestArticle.of("aside", "Ships wait", "A cargo of grain is late, says the port."),
                TestArticle.of("grain", "Grain prices", "The wheat harvest fails and grain too."),
                TestArticle.of("wheat", "Wheat rots", "The harvest is lost.")
                    .withCountries(List.of("RU"), List.of()),
                TestArticle.of("copper", "Copper mines", "Metal is dear.")),
            new ConceptEmbedder(
                List.of(Set.of("grain", "wheat", "harvest"), Set.of("copper", "metal"))));
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void plainWordsFindWhatMeansTheSameMarkedAndNotCounted() throws IOException {
    SearchResults results = search("grain");

    assertThat(results.total().value()).isEqualTo(2);
    assertThat(results.related()).isEqualTo(1);
    assertThat(paths(results)).containsExactlyInAnyOrder("grain", "aside", "wheat");
    Hit wheat = hit(results, "wheat");
    assertThat(wheat.match()).isEqualTo(Match.MEANING);
    assertThat(wheat.headlineHighlights()).isEmpty();
    assertThat(wheat.snippets()).isNotEmpty();
    assertThat(results.facet(Dimension.ABOUT).values()).isEmpty();
  }

  @Test
  void whatMeansSomethingElseIsNotListed() throws IOException {
    assertThat(paths(search("grain"))).doesNotContain("copper");
    assertThat(paths(search("metal"))).containsExactly("copper");
  }

  @Test
  void operatorsAndAllKeepTheAnswerExact() throws IOException {
    for (String query : List.of("\"grain\" AND harvest", "headline:grain", "gra*", "grain -late")) {
      SearchResults results = search(query);
      assertThat(results.hits()).as(query).hasSize((int) results.listed(false));
    }
    assertThat(search("headline:grain").related()).isZero();
    assertThat(search("gra*").related()).isZero();
    SearchResults all = index.search().search(request("grain").withMatching(Matching.ALL));
    assertThat(all.related()).isZero();
    assertThat(paths(all)).containsExactlyInAnyOrder("grain", "aside");
  }

  @Test
  void filtersHoldForMeaningToo() throws IOException {
    var russia = List.of(new Selection(Dimension.ABOUT, "RU", false));
    assertThat(paths(index.search().search(request("grain").withSelections(russia))))
        .containsExactly("wheat");
    assertThat(paths(search("grain -rots"))).doesNotContain("wheat");
  }

  @Test
  void scoresFallAndAreExplained() throws IOException {
    SearchResults results = index.explained("grain");
    double before = Double.MAX_VALUE;
    for (Hit hit : results.hits()) {
      assertThat(hit.score()).isLessThanOrEqualTo(before);
      before = hit.score();
      Explanation explanation = Objects.requireNonNull(hit.explanation());
      assertThat(explanation.value()).isEqualTo(hit.score());
      assertThat(explanation.parts().stream().mapToDouble(Explanation::value).sum())
          .isCloseTo(hit.score(), within(1e-4));
    }
  }

  @Test
  void similarArticlesMayBeNearInMeaningAndShareNoWord() throws IOException {
    var embedder = new ConceptEmbedder(List.of(Set.of("grain", "wheat"), Set.of("copper")));
    List<TestArticle> articles =
        List.of(
            TestArticle.of("grain", "Grain", "Grain falls."),
            TestArticle.of("wheat", "Wheat", "Wheat rots."),
            TestArticle.of("copper", "Copper", "Copper climbs."));
    try (var other = TestIndex.of(folder.resolve("other"), articles, embedder)) {
      String id = new SourceLocator("grain", null).articleId();
      List<Hit> similar = other.search().similar(new SimilarRequest(id, true, 5)).orElseThrow();
      assertThat(similar).extracting(hit -> hit.article().source().path()).containsExactly("wheat");
    }
  }

  @Test
  void articlesOfOneFileAreAsSimilarAsThoseOfMany() throws IOException {
    var embedder = new ConceptEmbedder(List.of(Set.of("grain"), Set.of("rots"), Set.of("copper")));
    List<TestArticle> articles =
        List.of(
            TestArticle.of("grain", "Grain", "Grain falls at the pier."),
            TestArticle.of("pier", "Ships", "A pier rots."),
            TestArticle.of("copper", "Copper", "Copper climbs."));
    String id = new SourceLocator("grain", null).articleId();
    var request = new SimilarRequest(id, true, 5);
    try (var one = TestIndex.ofOneFile(folder.resolve("one"), articles, embedder);
        var many = TestIndex.of(folder.resolve("many"), articles, embedder)) {
      List<Hit> similar = one.search().similar(request).orElseThrow();
      assertThat(similar).extracting(hit -> hit.article().source().path()).containsExactly("pier");
      assertThat(similar)
          .extracting(Hit::score)
          .isEqualTo(
              many.search().similar(request).orElseThrow().stream().map(Hit::score).toList());
    }
  }

  private SearchResults search(String query) throws IOException {
    return index.search().search(request(query));
  }

  private SearchRequest request(String query) {
    return SearchRequest.of(index.parse(query));
  }

  private static Hit hit(SearchResults results, String path) {
    return results.hits().stream()
        .filter(hit -> hit.article().source().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> paths(SearchResults results) {
    return results.hits().stream().map(hit -> hit.article().source().path()).toList();
  }
}
