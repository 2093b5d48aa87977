package dateline.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word pieces a model knows, and their numbers. Immutable.
 *
 * <p>Read from the {@code tokenizer.json} of Hugging Face's tokenizers, of which only {@code
 * model.vocab} is looked at.
 */
final class Vocabulary {
  private static final String INSIDE = "##";

  private final Map<String, Integer> first;
  private final Map<String, Integer> inside;

  /**
   * @param pieces numbers by piece; those that begin with {@code ##} continue a word
   */
  Vocabulary(Map<String, Integer> pieces) {
    first = HashMap.newHashMap(pieces.size());
    inside = HashMap.newHashMap(pieces.size());
    pieces.forEach(
        (piece, number) -> {
          if (piece.startsWith(INSIDE)) {
            inside.put(piece.substring(INSIDE.length()), number);
          } else {
            first.put(piece, number);
          }
        });
  }

  /**
   * Reads a resource on the class path.
   *
   * @throws IOException if it is missing or holds no vocabulary
   */
  static Vocabulary read(String resource) throws IOException {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException("no resource " + resource);
      }
      return read(in);
    }
  }

  static Vocabulary read(InputStream in) throws IOException {
    Map<String, Integer> pieces = HashMap.newHashMap(32_768);
    try (JsonParser json = new JsonFactory().createParser(in)) {
      enter(json, "model");
      enter(json, "vocab");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String piece = json.currentName();
        json.nextToken();
        pieces.put(piece, json.getIntValue());
      }
    }
    return new Vocabulary(pieces);
  }

  /** Returns the number of a piece that begins a word, or null. */
  @Nullable Integer beginning(String piece) {
    return first.get(piece);
  }

  /** Returns the number of a piece that continues a word, or null. */
  @Nullable Integer continuing(String piece) {
    return inside.get(piece);
  }

  /**
   * Returns the number of a piece that must be there, such as {@code [CLS]}.
   *
   * @throws IllegalArgumentException if it is not
   */
  int special(String piece) {
    Integer number = first.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return number;
  }

  /** Moves into the object that a field of the current one holds. */
  private static void enter(JsonParser json, String field) throws IOException {
    if (json.currentToken() == null) {
      json.nextToken();
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = json.currentName().equals(field);
      JsonToken value = json.nextToken();
      if (wanted && value == JsonToken.START_OBJECT) {
        return;
      }
      json.skipChildren();
    }
    throw new IOException("no object \"%s\" in the tokenizer's file".formatted(field));
  }
}
