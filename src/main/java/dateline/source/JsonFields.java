package dateline.source;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Ways to the values of a JSON object whose form is only roughly known. */
final class JsonFields {

  private static final Pattern MARKUP =
      Pattern.compile("(?i)</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|span|em|strong|a)\\b[^<>]*+>");

  private JsonFields() {}

  /** Returns the first of the keys' values that is a word or a number, or has a name. */
  static @Nullable String text(JsonNode object, String... keys) {
    for (String key : keys) {
      List<String> texts = texts(object.path(key));
      if (!texts.isEmpty()) {
        return texts.get(0);
      }
    }
    return null;
  }

  /** Returns the texts of a value: one, those of an array, or the names of objects. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> texts.addAll(texts(item)));
    } else if (value.isObject()) {
      for (String key : List.of("value", "name", "title", "literal", "rendered")) {
        if (texts.isEmpty()) {
          texts.addAll(texts(value.path(key)));
        }
      }
    } else if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
      texts.add(TextFolding.collapse(value.asText()));
    }
    return texts;
  }

  /** Returns the authors in a value: names, or objects of a name and what is said of the person. */
  static List<Author> authors(JsonNode value) {
    List<Author> authors = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value : List.of(value)) {
      List<Author> named = Bylines.parseAll(texts(item));
      String bio = item.isObject() ? text(item, "bio", "affiliation", "description") : null;
      boolean one = bio != null && named.size() == 1;
      authors.addAll(one ? List.of(new Author(named.get(0).name(), bio)) : named);
    }
    return authors;
  }

  /** Returns the blocks of a text, which may be HTML. */
  static List<Block> blocks(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find()
        ? HtmlBlocks.of(Jsoup.parse(text).body())
        : PlainTextReader.blocks(text);
  }

  /** Returns the longest text of the keys' values as blocks; an array is one of paragraphs. */
  static List<Block> longest(JsonNode object, List<String> keys) {
    String best = "";
    for (String key : keys) {
      JsonNode value = object.path(key);
      List<String> parts = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(item -> parts.add(item.isTextual() ? item.asText() : inside(item)));
      } else if (value.isTextual()) {
        parts.add(value.asText());
      } else {
        parts.add(inside(value));
      }
      String text = String.join("\n\n", parts);
      best = text.length() > best.length() ? text : best;
    }
    return best.isBlank() ? List.of() : blocks(best);
  }

  /** Some wrap a text, or each paragraph, in an object. */
  private static String inside(JsonNode object) {
    for (String key : List.of("rendered", "text", "value", "content")) {
      if (object.path(key).isTextual()) {
        return object.path(key).asText();
      }
    }
    return "";
  }

  /** Returns the address if it is one of the web. */
  static @Nullable String address(@Nullable String address) {
    return address != null && address.startsWith("http") ? address : null;
  }
}
