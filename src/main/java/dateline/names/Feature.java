package dateline.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model looks at: one or more attributes of words around the current one, joined.
 *
 * @param parts the attributes, at least one
 */
record Feature(List<Part> parts) {

  /** An attribute of a word. The names are those of nlp4j's fields, in capitals. */
  enum Attribute {
    WORD_FORM_SIMPLIFIED,
    WORD_FORM_SIMPLIFIED_LOWERCASE,
    WORD_SHAPE,
    LEMMA,
    PART_OF_SPEECH_TAG,
    NAMED_ENTITY_TAG,
    PREFIX,
    SUFFIX,
    AMBIGUITY_CLASSES,
    // These have several values, each a feature of its own.
    WORD_CLUSTERS,
    NAMED_ENTITY_GAZETTEERS,
    ORTHOGRAPHIC,
    POSITIONAL
  }

  /**
   * One attribute.
   *
   * @param window how many words to the right of the current one; negative to the left
   * @param length of a prefix or suffix, else 0
   */
  record Part(Attribute attribute, int window, int length) {}

  Feature {
    parts = List.copyOf(parts);
  }

  /** Writes features as {@link #parse} reads them: {@code WORD_SHAPE -1 0|SUFFIX 0 3}. */
  String format() {
    List<String> written = new ArrayList<>();
    for (Part part : parts) {
      written.add(part.attribute().name() + ' ' + part.window() + ' ' + part.length());
    }
    return String.join("|", written);
  }

  static Feature parse(String text) {
    List<Part> parts = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      String[] words = part.split(" ", -1);
      parts.add(
          new Part(
              Attribute.valueOf(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2])));
    }
    return new Feature(parts);
  }
}
