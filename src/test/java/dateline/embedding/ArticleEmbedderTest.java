package dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import dateline.embedding.ArticleEmbedder.Parts;
import dateline.testing.ConceptEmbedder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleEmbedderTest {

  @Test
  void headlineStandfirstAndTextAreEmbeddedInThisOrder() {
    assertThat(ArticleEmbedder.beginning(article("Head", "Stand", List.of("One.", "Two."))))
        .isEqualTo("Head. Stand. One.\nTwo.");
    assertThat(ArticleEmbedder.beginning(article("Head", null, List.of()))).isEqualTo("Head");
  }

  @Test
  void aHeadlineMadeOfTheTextIsNotEmbeddedAgain() {
    Article named = article("Head", null, List.of("One.", "Two."));
    var made =
        new Article(
            named.source(),
            Article.headlineOf(named.paragraphs()),
            null,
            List.of(),
            Publication.unknown(),
            named.paragraphs());

    assertThat(ArticleEmbedder.beginning(made)).isEqualTo("One.\nTwo.");
  }

  @Test
  void longTextsAreCutOffBeforeTheModelSeesThem() {
    String text = ArticleEmbedder.beginning(article("Head", null, List.of("word ".repeat(99_999))));
    assertThat(text).hasSizeLessThan(3_000);
  }

  @Test
  void passagesFollowTheLeadEachWithTheHeadline() {
    List<String> passages =
        ArticleEmbedder.passages(article("Head", null, List.of("a ".repeat(100), words(100, 300))));

    assertThat(passages).hasSize(ArticleEmbedder.MOST_PASSAGES);
    assertThat(passages.getFirst()).startsWith("Head. a a ");
    assertThat(passages.get(1))
        .startsWith("Head. a a a a a a a a a a w100 w101 ")
        .endsWith(" w179");
    assertThat(passages.getLast()).startsWith("Head. w180 ").endsWith(" w269");
  }

  @Test
  void theEndOfATextIsNoPassageIfItIsShort() {
    int once = ArticleEmbedder.PASSAGE_WORDS;

    assertThat(ArticleEmbedder.passages(article("Head", null, List.of()))).hasSize(1);
    assertThat(passages(words(0, once + 19))).hasSize(1);
    assertThat(passages(words(0, once + 20))).hasSize(2);
    assertThat(passages(words(0, 9 * once))).hasSize(ArticleEmbedder.MOST_PASSAGES);
    assertThat(passages("x".repeat(99_999) + " ".repeat(99) + words(0, 2 * once)))
        .allMatch(passage -> passage.length() < 3_000);
  }

  @Test
  void theVectorOfAnArticleIsTheMeanOfThoseOfItsPassages() {
    var embedder = new ConceptEmbedder(List.of(Set.of("wheat"), Set.of("copper")));
    Article late = article("Head", null, List.of("wheat ".repeat(90) + "copper ".repeat(90)));

    float[] lead = new ArticleEmbedder(embedder, Parts.LEAD).embed(late).vector();
    float[] passages = new ArticleEmbedder(embedder, Parts.PASSAGES).embed(late).vector();

    assertThat(cosine(embedder.embed("copper"), passages))
        .isGreaterThan(cosine(embedder.embed("copper"), lead));
    assertThat(cosine(passages, passages)).isCloseTo(1, within(1e-5));
    assertThat(new ArticleEmbedder(embedder, Parts.LEAD).version())
        .isNotEqualTo(new ArticleEmbedder(embedder, Parts.PASSAGES).version());
  }

  private static double cosine(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> (double) one[i] * other[i]).sum();
  }

  private static List<String> passages(String text) {
    return ArticleEmbedder.passages(article("Head", null, List.of(text)));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static Article article(
      String headline, @Nullable String standfirst, List<String> paragraphs) {
    return new Article(
        new SourceLocator("a.txt", null),
        new Sourced<>(headline, Origin.HTML_META, 1),
        standfirst == null ? null : new Sourced<>(standfirst, Origin.HTML_META, 1),
        List.of(),
        Publication.unknown(),
        paragraphs);
  }
}
