package dateline.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the beginning of a text in JSON whether it is read element by element: an array, or an
 * object that wraps one, that has an article in its beginning and goes on behind it. What ends
 * sooner is read at once, which takes less time.
 */
final class JsonBeginning implements Closeable {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonParser parser;

  /** Whether the array would be that of a feed, if the object says so below. */
  private boolean perhapsFeed;

  private JsonBeginning(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Tells whether there are articles to be read one by one.
   *
   * @param start the first bytes of a text; in another encoding than UTF-8 it is read at once
   */
  static boolean isOfManyArticles(byte[] start) {
    String text = utf8(start);
    if (text == null) {
      return false;
    }
    try (var beginning = new JsonBeginning(MAPPER.createParser(text))) {
      return beginning.goIntoArray() && beginning.isArrayOfArticles();
    } catch (IOException e) {
      return false; // no JSON, or cut off before the array
    }
  }

  /** Returns the characters, null if they are none; the last may be cut off. */
  private static @Nullable String utf8(byte[] start) {
    CharBuffer text = CharBuffer.allocate(start.length);
    boolean wrong =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start), text, false).isError();
    return wrong ? null : text.flip().toString().replaceFirst("^\uFEFF", "");
  }

  private boolean goIntoArray() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return parser.currentToken() == JsonToken.START_ARRAY;
    }
    ObjectNode members = MAPPER.createObjectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && JsonReader.WRAPPERS.contains(key)) {
        perhapsFeed = key.equals("items");
        return !isArticle(members) && !JsonFeedDialect.isVersioned(members);
      }
      members.set(key, parser.readValueAsTree());
    }
    return false;
  }

  private boolean isArrayOfArticles() {
    boolean articles = false;
    try {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!articles && parser.currentToken() == JsonToken.START_OBJECT) {
          JsonNode element = members();
          articles = isArticle(element) && !(perhapsFeed && JsonFeedDialect.isItem(element));
        } else {
          parser.skipChildren();
        }
      }
      return false;
    } catch (IOException e) {
      return articles; // cut off, or damaged
    }
  }

  /** Reads an object as far as it goes. */
  private ObjectNode members() {
    ObjectNode members = MAPPER.createObjectNode();
    try {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        members.put(key, "");
        parser.nextToken();
        members.set(key, parser.readValueAsTree());
      }
    } catch (IOException e) {
      return members;
    }
    return members;
  }

  private static boolean isArticle(JsonNode object) {
    return JsonArticleDialect.isArticle(object) || NinjsDialect.isItem(object);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
