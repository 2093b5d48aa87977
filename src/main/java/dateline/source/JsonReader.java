package dateline.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads articles in JSON; the shape of the object says which format it is in. An array is read
 * object by object. What has no text is no article.
 */
final class JsonReader implements FormatReader {

  /** One format of articles in JSON. */
  interface Dialect {

    /** Tells whether such an object is read here. */
    boolean reads(JsonNode object);

    /** Returns the articles of an object, in its order. */
    List<Draft> drafts(JsonNode object) throws UnreadableSourceException;
  }

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
        || mediaType.equals("application/feed+json")
        || mediaType.equals("application/ld+json");
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException {
    JsonNode root = parse(TextDecoder.decode(source.bytes(), null));
    List<Draft> drafts = new ArrayList<>();
    EntryNames entries = new EntryNames();
    for (JsonNode object : root.isArray() ? root : List.of(root)) {
      for (Draft draft : drafts(object)) {
        String id = draft.entry() == null ? JsonArticleDialect.id(object) : draft.entry();
        drafts.add(root.isObject() ? draft : draft.inEntry(entries.unique(id)));
        if (drafts.size() > settings.maxArticles()) {
          throw new UnreadableSourceException(
              "more than %d articles: split it".formatted(settings.maxArticles()));
        }
      }
    }
    return drafts;
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
