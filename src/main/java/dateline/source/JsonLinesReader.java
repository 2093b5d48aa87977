package dateline.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.source.Content.InMemory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Opens files of one JSON object a line (<a href="https://jsonlines.org/">JSON Lines</a>, in
 * UTF-8): an entry for each, named by its id, else by its line. A line that is no JSON, or longer
 * than a file may be, is told, and the others are read.
 */
final class JsonLinesReader implements ContainerReader {

  static final String MEDIA_TYPE = "application/x-ndjson";

  private final JsonMapper mapper;
  private final SourceSettings settings;

  JsonLinesReader(SourceSettings settings) {
    this.mapper = JsonReader.mapper(settings);
    this.settings = settings;
  }

  @Override
  public boolean opens(String mediaType) {
    return mediaType.equals(MEDIA_TYPE);
  }

  @Override
  public void open(SourceFile container, Entries entries)
      throws IOException, UnreadableSourceException {
    Set<String> names = new HashSet<>();
    int maxChars = (int) Math.min(Integer.MAX_VALUE - 8, settings.maxFileBytes());
    try (var lines =
        new BoundedLines(
            new InputStreamReader(container.content().open(), StandardCharsets.UTF_8), maxChars)) {
      for (int number = 1; lines.next(); number++) {
        String name = "line " + number;
        if (lines.isTooLong()) {
          entries.unreadable(
              name, "more than %d characters: split it or raise the limit".formatted(maxChars));
          continue;
        }
        String line = number == 1 ? lines.line().replaceFirst("^\uFEFF", "") : lines.line();
        if (line.isBlank()) {
          continue;
        }
        try {
          String id = JsonArticleDialect.id(names(line));
          String unique = id != null && names.add(id) ? id : name;
          var content = new InMemory(line.getBytes(StandardCharsets.UTF_8));
          entries.read(new Entry(unique, PartTypes.LINE, null, content));
        } catch (JsonProcessingException e) {
          entries.unreadable(name, "no json: " + TextFolding.collapse(e.getOriginalMessage()));
        }
      }
    }
  }

  /** Reads no more of an object than what may name it; its text is decoded when it is read. */
  private ObjectNode names(String line) throws IOException {
    ObjectNode names = mapper.createObjectNode();
    try (JsonParser parser = mapper.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return names;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (JsonArticleDialect.NAMES.contains(key)) {
          names.set(key, parser.readValueAsTree());
        } else {
          parser.skipChildren();
        }
      }
    }
    return names;
  }
}
