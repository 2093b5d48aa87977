package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Author;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>: an article for each item.
 */
final class JsonFeedDialect implements JsonReader.Dialect {

  private final DateParser dates;
  private final SourceSettings settings;

  JsonFeedDialect(DateParser dates, SourceSettings settings) {
    this.dates = dates;
    this.settings = settings;
  }

  @Override
  public boolean reads(JsonNode object) {
    return isVersioned(object) && object.path("items").isArray();
  }

  /** Tells whether an object says that it is a feed. */
  static boolean isVersioned(JsonNode object) {
    return object.path("version").asText("").contains("jsonfeed.org/version");
  }

  /** Tells whether an object has the text of an item of a feed. */
  static boolean isItem(JsonNode object) {
    return object.has("content_html") || object.has("content_text");
  }

  @Override
  public List<Draft> drafts(JsonNode feed) throws UnreadableSourceException {
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    for (JsonNode item : feed.path("items")) {
      drafts.add(draft(entries.unique(JsonFields.text(item, "id", "url")), item, feed));
      if (drafts.size() > settings.maxArticles()) {
        throw new UnreadableSourceException(
            "more than %d items: split the feed".formatted(settings.maxArticles()));
      }
    }
    return drafts;
  }

  private Draft draft(String entry, JsonNode item, JsonNode feed) {
    Candidates candidates = new Candidates();
    candidates.headline.offer(JsonFields.text(item, "title"), Origin.FEED, 0.92);
    candidates.standfirst.offer(JsonFields.text(item, "summary"), Origin.FEED, 0.65);
    candidates.published.offer(
        dates.parse(JsonFields.text(item, "date_published")), Origin.FEED, 0.92);
    candidates.updated.offer(
        dates.parse(JsonFields.text(item, "date_modified")), Origin.FEED, 0.85);
    candidates.outlet.offer(JsonFields.text(feed, "title"), Origin.FEED, 0.65);
    candidates.language.offer(Languages.code(JsonFields.text(item, "language")), Origin.FEED, 0.7);
    candidates.language.offer(Languages.code(JsonFields.text(feed, "language")), Origin.FEED, 0.58);
    candidates.canonicalUrl.offer(
        JsonFields.address(JsonFields.text(item, "url")), Origin.FEED, 0.85);
    candidates.canonicalUrl.offer(
        JsonFields.address(JsonFields.text(item, "external_url")), Origin.FEED, 0.8);
    offerAuthors(item, 0.9, candidates);
    offerAuthors(feed, 0.6, candidates);
    for (String tag : JsonFields.texts(item.path("tags"))) {
      candidates.kind.offer(KindRules.ofSection(tag), Origin.FEED, 0.75);
      candidates.section.offer(Sections.isSection(tag) ? tag : null, Origin.FEED, 0.7);
    }
    List<Block> blocks = JsonFields.longest(item, List.of("content_html"));
    if (blocks.isEmpty()) {
      blocks = JsonFields.longest(item, List.of("content_text"));
    }
    return new Draft(entry, candidates, Layout.BODY, blocks);
  }

  /** Version 1 has one author, version 1.1 several. */
  private static void offerAuthors(JsonNode object, double confidence, Candidates candidates) {
    List<Author> authors = JsonFields.authors(object.path("authors"));
    if (authors.isEmpty()) {
      authors = JsonFields.authors(object.path("author"));
    }
    candidates.authors.offer(Candidates.nonEmpty(authors), Origin.FEED, confidence);
  }
}
