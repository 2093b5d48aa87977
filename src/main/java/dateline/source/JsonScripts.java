package dateline.source;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the JSON in a page's scripts, which templates wrote: wrapped, escaped, with slips. */
final class JsonScripts {

  // Line breaks in strings, trailing commas, comments.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final Pattern MISSING_COMMA =
      Pattern.compile("(\"|}|]|\\d|true|false|null)[ \\t]*\\r?\\n\\s*\"(?=[^\"\\n]+\"\\s*:)");

  private static final Pattern OPENING =
      Pattern.compile("^(?://)?\\s*+(?:<!--|<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)");

  private JsonScripts() {}

  /** Reads every value of the script; of a broken one, those in front of the fault. */
  static List<JsonNode> values(String script) {
    String json = unwrapped(script);
    List<JsonNode> nodes = whole(json);
    return nodes == null ? Objects.requireNonNullElse(whole(repaired(json)), List.of()) : nodes;
  }

  /** Returns the values in front of a fault, null if there are none. */
  private static @Nullable List<JsonNode> whole(String json) {
    List<JsonNode> nodes = new ArrayList<>();
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(json)) {
      while (values.hasNextValue()) {
        nodes.add(values.nextValue());
      }
      return nodes;
    } catch (IOException e) {
      return nodes.isEmpty() ? null : nodes;
    }
  }

  /** Templates escape the whole script for HTML, or forget the comma at the end of a line. */
  private static String repaired(String json) {
    boolean escaped = json.contains("&quot;") && !json.contains("\":");
    String text = escaped ? Parser.unescapeEntities(json, false) : json;
    return MISSING_COMMA.matcher(text).replaceAll("$1,\n\"");
  }

  private static String unwrapped(String script) {
    String text = OPENING.matcher(script.strip()).replaceFirst("");
    for (String end : List.of("-->", "/*]]>*/", "]]>*/", "]]>", "//", "/*", ";")) {
      text = text.endsWith(end) ? text.substring(0, text.length() - end.length()).strip() : text;
    }
    return text;
  }
}
