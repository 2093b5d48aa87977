package dateline.entity;

import dateline.article.Article;
import dateline.article.Mention;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import java.util.List;
import java.util.stream.Collectors;

/** Articles of a few lines. */
final class TestArticles {

  private TestArticles() {}

  static Article english(String headline, String... paragraphs) {
    return article("en", headline, paragraphs);
  }

  static Article article(String language, String headline, String... paragraphs) {
    Publication unknown = Publication.unknown();
    Publication publication =
        new Publication(
            unknown.kind(),
            null,
            null,
            null,
            null,
            null,
            new Sourced<>(language, Origin.DEFAULT, 1),
            null);
    return new Article(
        new SourceLocator("test.txt", null),
        new Sourced<>(headline, Origin.DEFAULT, 1),
        null,
        List.of(),
        publication,
        List.of(paragraphs));
  }

  /** Mentions as {@code "GE:Georgia KP:DPRK"}, in text order. */
  static String mentions(Article article) {
    return new Enricher(NameRecogniser.NONE, Authority.none())
        .enrich(article).mentions().stream()
            .map(mention -> mention.entityId() + ':' + words(article, mention))
            .collect(Collectors.joining(" | "));
  }

  private static String words(Article article, Mention mention) {
    return article
        .text(mention.range().part())
        .substring(mention.range().start(), mention.range().end());
  }
}
