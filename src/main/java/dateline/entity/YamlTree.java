package dateline.entity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML resource of this package as plain maps, lists and strings. Reads the token stream itself:
 * binding would cost more than the reading, and a plain scalar such as {@code NO} stays a string.
 */
final class YamlTree {

  private YamlTree() {}

  /**
   * Reads a resource whose top is a mapping.
   *
   * @param name file name beside this class
   * @return values are strings, lists or maps of the same
   */
  static Map<String, Object> read(String name) {
    try (InputStream in = YamlTree.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + name);
      }
      try (JsonParser parser = new YAMLFactory().createParser(in)) {
        parser.nextToken();
        return map(parser);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Returns a mapping's value that is itself a mapping; an empty one if it is absent. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> child(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.getOrDefault(key, Map.of());
  }

  /** Returns a mapping's value that is a list of mappings; an empty one if it is absent. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> children(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
  }

  /** Returns the parts of a value that is written as a list with commas; empty if it is absent. */
  static List<String> words(Map<String, Object> map, String key) {
    String joined = (String) map.getOrDefault(key, "");
    List<String> words = new ArrayList<>();
    for (String word : joined.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  private static Map<String, Object> map(JsonParser parser) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      map.put(key, value(parser));
    }
    return map;
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return map(parser);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return parser.getText();
  }
}
