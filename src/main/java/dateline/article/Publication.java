package dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * What is known of how an article was published. Null means the source does not say.
 *
 * @param kind the journalistic form
 * @param outlet the newspaper, site or agency
 * @param section the outlet's desk or part, as it names it
 * @param dateline the place the report was filed, as printed ("CAIRO")
 * @param published the publication's local day; never in the future, never the file's own time
 * @param updated the day of the last change the outlet declares
 * @param language ISO 639 code in lower case ("en")
 * @param canonicalUrl the address the outlet gives the article
 */
public record Publication(
    Sourced<ArticleKind> kind,
    @Nullable Sourced<String> outlet,
    @Nullable Sourced<String> section,
    @Nullable Sourced<String> dateline,
    @Nullable Sourced<PublishedDate> published,
    @Nullable Sourced<PublishedDate> updated,
    @Nullable Sourced<String> language,
    @Nullable Sourced<String> canonicalUrl) {

  /** A publication of which nothing is known. */
  public static Publication unknown() {
    return new Publication(
        new Sourced<>(ArticleKind.UNKNOWN, Origin.DEFAULT, 0),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
