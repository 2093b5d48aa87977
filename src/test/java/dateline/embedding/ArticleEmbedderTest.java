package dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import java.util.List;
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
