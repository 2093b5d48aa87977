package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Author;
import dateline.article.Origin;
import dateline.article.PublishedDate;
import dateline.source.Draft.Layout;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article that somebody exported as a JSON object. Of the keys for one value the first
 * that is there counts:
 *
 * <table>
 * <caption>Values and their keys</caption>
 * <tr><td>headline</td><td>headline, title</td></tr>
 * <tr><td>text</td><td>the longest of body, text, content, body_text, content_text, article_text,
 *     fulltext, maintext, paragraphs, html, body_html, content_html, articleBody; HTML or
 *     plain</td></tr>
 * <tr><td>standfirst</td><td>standfirst, subtitle, description, summary, abstract, excerpt</td></tr>
 * <tr><td>authors</td><td>authors, author, byline, creator: names, or objects with name and bio or
 *     affiliation</td></tr>
 * <tr><td>published</td><td>published, date_published, datePublished, published_at, publishedAt,
 *     publish_date, date_publish, publication_date, pub_date, pubdate, date</td></tr>
 * <tr><td>updated</td><td>updated, date_modified, dateModified, updated_at, modified</td></tr>
 * <tr><td>outlet</td><td>outlet, publication, publisher, newspaper, source, source_name, site_name,
 *     site</td></tr>
 * <tr><td>section, kind</td><td>section, articleSection, category, categories; kind, genre,
 *     type</td></tr>
 * <tr><td>dateline</td><td>dateline</td></tr>
 * <tr><td>language</td><td>language, lang, inLanguage</td></tr>
 * <tr><td>canonical URL</td><td>url, canonical_url, link, uri</td></tr>
 * <tr><td>entry in the locator, of several</td><td>id, guid, uri, url</td></tr>
 * </table>
 */
final class JsonArticleDialect implements JsonReader.Dialect {

  /** The fields by which objects are told apart, the surest first. */
  static final List<String> NAMES = List.of("id", "guid", "uri", "url");

  private static final List<String> TEXTS =
      List.of(
          "body",
          "text",
          "content",
          "body_text",
          "content_text",
          "article_text",
          "fulltext",
          "maintext",
          "paragraphs",
          "html",
          "body_html",
          "content_html",
          "articleBody");
  private static final Origin ORIGIN = Origin.DOCUMENT_PROPERTIES;

  /** Smaller numbers are years, or days and minutes written without hyphens: 202403121015. */
  private static final long FIRST_SECOND = 100_000_000;

  private static final long FIRST_MILLI = 300_000_000_000L;
  private static final long END_OF_SECONDS = 10_000_000_000L;

  private static final double CONFIDENCE = 0.9;

  private final DateParser dates;

  JsonArticleDialect(DateParser dates) {
    this.dates = dates;
  }

  /** Returns what the object calls itself, or null. */
  static @Nullable String id(JsonNode object) {
    return JsonFields.text(object, NAMES.toArray(String[]::new));
  }

  @Override
  public boolean reads(JsonNode object) {
    return isArticle(object);
  }

  /** Tells whether an object has the keys of an article, whatever their values. */
  static boolean isArticle(JsonNode object) {
    boolean named = object.has("headline") || object.has("title");
    return named && TEXTS.stream().anyMatch(object::has);
  }

  @Override
  public List<Draft> drafts(JsonNode object) {
    Candidates candidates = new Candidates();
    candidates.headline.offer(JsonFields.text(object, "headline", "title"), ORIGIN, CONFIDENCE);
    candidates.standfirst.offer(
        JsonFields.text(
            object, "standfirst", "subtitle", "description", "summary", "abstract", "excerpt"),
        ORIGIN,
        0.65);
    candidates.published.offer(
        firstDate(
            object,
            "published",
            "date_published",
            "datePublished",
            "published_at",
            "publishedAt",
            "publish_date",
            "date_publish",
            "publication_date",
            "pub_date",
            "pubdate",
            "date"),
        ORIGIN,
        CONFIDENCE);
    candidates.updated.offer(
        firstDate(object, "updated", "date_modified", "dateModified", "updated_at", "modified"),
        ORIGIN,
        CONFIDENCE);
    offerNames(object, candidates);
    offerAuthors(object, candidates);
    return List.of(new Draft(null, candidates, Layout.BODY, JsonFields.longest(object, TEXTS)));
  }

  private @Nullable PublishedDate firstDate(JsonNode object, String... keys) {
    for (String key : keys) {
      PublishedDate date = dates.parse(written(object.path(key)));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** Returns a date as written; a number counts the seconds or milliseconds since 1970. */
  private static @Nullable String written(JsonNode date) {
    long number = date.isIntegralNumber() ? date.asLong() : 0;
    if (number >= FIRST_SECOND && number < END_OF_SECONDS) {
      return Instant.ofEpochSecond(number).toString();
    }
    if (number >= FIRST_MILLI && number < END_OF_SECONDS * 1_000) {
      return Instant.ofEpochMilli(number).toString();
    }
    List<String> texts = JsonFields.texts(date);
    return texts.isEmpty() ? null : texts.get(0);
  }

  private static void offerNames(JsonNode object, Candidates candidates) {
    candidates.outlet.offer(
        JsonFields.text(
            object,
            "outlet",
            "publication",
            "publisher",
            "newspaper",
            "source",
            "source_name",
            "site_name",
            "site"),
        ORIGIN,
        0.85);
    candidates.section.offer(
        JsonFields.text(object, "section", "articleSection"), ORIGIN, CONFIDENCE);
    for (String key : List.of("category", "categories")) {
      for (String word : JsonFields.texts(object.path(key))) {
        candidates.section.offer(Sections.isSection(word) ? word : null, ORIGIN, 0.8);
        candidates.kind.offer(KindRules.ofSection(word), ORIGIN, 0.8);
      }
    }
    String kind = JsonFields.text(object, "kind", "genre", "type");
    candidates.kind.offer(kind == null ? null : KindRules.ofSection(kind), ORIGIN, 0.88);
    candidates.dateline.offer(JsonFields.text(object, "dateline"), ORIGIN, CONFIDENCE);
    candidates.language.offer(
        Languages.code(JsonFields.text(object, "language", "lang", "inLanguage")), ORIGIN, 0.85);
    candidates.canonicalUrl.offer(
        JsonFields.address(JsonFields.text(object, "url", "canonical_url", "link", "uri")),
        ORIGIN,
        0.85);
  }

  private static void offerAuthors(JsonNode object, Candidates candidates) {
    for (String key : List.of("authors", "author", "byline", "creator")) {
      List<Author> authors = JsonFields.authors(object.path(key));
      candidates.authors.offer(Candidates.nonEmpty(authors), ORIGIN, CONFIDENCE);
    }
  }
}
