package dateline.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles in JSON; the shape of the object says which format it is in. An array is read
 * object by object, as is one that an answer of a server wraps: {@code articles}, {@code items},
 * {@code data}, {@code results}, {@code docs} or {@code posts}. What has no text is no article.
 */
final class JsonReader implements FormatReader {

  /** One format of articles in JSON. */
  interface Dialect {

    /** Tells whether such an object is read here. */
    boolean reads(JsonNode object);

    /** Returns the articles of an object, in its order. */
    List<Draft> drafts(JsonNode object) throws UnreadableSourceException;
  }

  /** The keys of an answer's articles, the surest first. */
  static final List<String> WRAPPERS =
      List.of("articles", "items", "data", "results", "docs", "posts");

  private static final int MAX_DEPTH = 100;

  private final JsonMapper mapper;
  private final SourceSettings settings;
  private final List<Dialect> dialects;

  JsonReader(DateParser dates, SourceSettings settings) {
    this.mapper = mapper(settings);
    this.settings = settings;
    this.dialects =
        List.of(
            new JsonFeedDialect(dates, settings),
            new NinjsDialect(dates),
            new JsonArticleDialect(dates));
  }

  /** Returns a mapper that refuses deep nesting and endless strings. */
  static JsonMapper mapper(SourceSettings settings) {
    JsonMapper mapper = new JsonMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(settings.maxTextChars())
                .build());
    return mapper;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/json")
        || mediaType.equals(PartTypes.LINE)
        || mediaType.equals(PartTypes.ELEMENT)
        || mediaType.equals("application/feed+json")
        || mediaType.equals("application/ld+json");
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException {
    JsonNode json = parse(TextDecoder.decode(source.bytes(), null));
    if (source.mediaType().equals(PartTypes.ELEMENT)) {
      return drafts(json).stream().map(draft -> draft.inEntry(name(draft, json))).toList();
    }
    JsonNode root = unwrapped(json);
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    for (JsonNode object : root.isArray() ? root : List.of(root)) {
      for (Draft draft : drafts(object)) {
        drafts.add(root.isObject() ? draft : draft.inEntry(entries.unique(name(draft, object))));
        if (drafts.size() > settings.maxArticles()) {
          throw new UnreadableSourceException(
              "more than %d articles: split it".formatted(settings.maxArticles()));
        }
      }
    }
    return drafts;
  }

  /** Returns what an article of an array calls itself, or null. */
  private static @Nullable String name(Draft draft, JsonNode object) {
    return draft.entry() == null ? JsonArticleDialect.id(object) : draft.entry();
  }

  private JsonNode unwrapped(JsonNode root) {
    if (root.isObject() && dialects.stream().noneMatch(dialect -> dialect.reads(root))) {
      for (String key : WRAPPERS) {
        if (root.path(key).isArray()) {
          return root.path(key);
        }
      }
    }
    return root;
  }

  private JsonNode parse(String json) throws UnreadableSourceException {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UnreadableSourceException(
          "damaged: " + TextFolding.collapse(e.getOriginalMessage()));
    }
  }

  private List<Draft> drafts(JsonNode object) throws UnreadableSourceException {
    for (Dialect dialect : dialects) {
      if (object.isObject() && dialect.reads(object)) {
        return dialect.drafts(object).stream().filter(draft -> !draft.blocks().isEmpty()).toList();
      }
    }
    return List.of();
  }
}
