package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Origin;
import dateline.source.Draft.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads <a href="https://iptc.org/standards/ninjs/">ninjs</a>, versions 1 to 3: one article.
 * Version 1 has one {@code headline} and a key for each form of the body, {@code body_xhtml}; later
 * ones have arrays, {@code headlines} and {@code bodies}.
 */
final class NinjsDialect implements JsonReader.Dialect {

  private final DateParser dates;

  NinjsDialect(DateParser dates) {
    this.dates = dates;
  }

  @Override
  public boolean reads(JsonNode object) {
    return isItem(object);
  }

  /** Tells whether an object is an item of any version. */
  static boolean isItem(JsonNode object) {
    boolean named = object.path("standard").path("name").asText("").equals("ninjs");
    boolean versioned = object.has("versioncreated") || object.has("versionCreated");
    boolean arrays = object.path("bodies").isArray() || object.path("headlines").isArray();
    boolean item = object.has("uri") && (versioned || object.has("pubstatus"));
    return named || (item && (arrays || object.has("headline") || !bodyKeys(object).isEmpty()));
  }

  @Override
  public List<Draft> drafts(JsonNode item) {
    Candidates candidates = new Candidates();
    Origin origin = Origin.NINJS;
    candidates.headline.offer(best(item.path("headlines"), "main"), origin, 0.95);
    candidates.headline.offer(JsonFields.text(item, "headline"), origin, 0.94);
    candidates.headline.offer(JsonFields.text(item, "title"), origin, 0.6);
    candidates.standfirst.offer(best(item.path("descriptions"), "summary"), origin, 0.7);
    candidates.standfirst.offer(
        JsonFields.text(item, "description_text", "description"), origin, 0.65);
    offerDates(item, candidates);
    candidates.language.offer(Languages.code(JsonFields.text(item, "language")), origin, 0.9);
    candidates.dateline.offer(JsonFields.text(item, "located"), origin, 0.85);
    candidates.outlet.offer(JsonFields.text(item, "infosource", "infosources"), origin, 0.85);
    candidates.outlet.offer(JsonFields.text(item, "copyrightholder"), origin, 0.6);
    candidates.authors.offer(
        Candidates.nonEmpty(Bylines.parse(JsonFields.text(item, "byline", "by"))), origin, 0.93);
    candidates.authors.offer(
        Candidates.nonEmpty(JsonFields.authors(item.path("bylines"))), origin, 0.92);
    candidates.canonicalUrl.offer(
        JsonFields.address(JsonFields.text(item, "url", "link")), origin, 0.85);
    candidates.canonicalUrl.offer(JsonFields.address(JsonFields.text(item, "uri")), origin, 0.6);
    for (String key : List.of("genre", "genres", "profile", "subject", "subjects")) {
      for (String word : JsonFields.texts(item.path(key))) {
        candidates.kind.offer(KindRules.ofSection(word), origin, key.startsWith("g") ? 0.88 : 0.6);
        candidates.section.offer(Sections.isSection(word) ? word : null, origin, 0.75);
      }
    }
    return List.of(new Draft(null, candidates, Layout.BODY, blocks(item)));
  }

  private void offerDates(JsonNode item, Candidates candidates) {
    for (String key : List.of("contentcreated", "contentCreated")) {
      candidates.published.offer(dates.parse(JsonFields.text(item, key)), Origin.NINJS, 0.93);
    }
    for (String key : List.of("firstcreated", "firstCreated")) {
      candidates.published.offer(dates.parse(JsonFields.text(item, key)), Origin.NINJS, 0.9);
    }
    for (String key : List.of("versioncreated", "versionCreated")) {
      candidates.published.offer(dates.parse(JsonFields.text(item, key)), Origin.NINJS, 0.8);
      candidates.updated.offer(dates.parse(JsonFields.text(item, key)), Origin.NINJS, 0.8);
    }
  }

  /** Returns the value with the role, else the first. */
  private static @Nullable String best(JsonNode values, String role) {
    String first = null;
    for (JsonNode value : values) {
      List<String> texts = JsonFields.texts(value);
      if (!texts.isEmpty()) {
        if (value.path("role").asText("").toLowerCase(Locale.ROOT).endsWith(role)) {
          return texts.get(0);
        }
        first = first == null ? texts.get(0) : first;
      }
    }
    return first;
  }

  private static List<Block> blocks(JsonNode item) {
    List<Block> best = JsonFields.longest(item, bodyKeys(item));
    for (JsonNode body : item.path("bodies")) {
      List<Block> blocks = JsonFields.longest(body, List.of("value"));
      best = Block.chars(blocks) > Block.chars(best) ? blocks : best;
    }
    return best;
  }

  private static List<String> bodyKeys(JsonNode item) {
    List<String> keys = new ArrayList<>();
    item.fieldNames().forEachRemaining(key -> keys.add(key));
    keys.removeIf(key -> !key.startsWith("body_"));
    return keys;
  }
}
