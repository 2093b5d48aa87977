package dateline.source;

import java.text.Normalizer;
import java.util.Locale;

/** Brings text into the forms in which two spellings of the same words are equal. */
final class TextFolding {

  private static final char DELETE = '\u007F';

  private TextFolding() {}

  /** Returns the text without invisible characters, every run of white space as one blank. */
  static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isSpace(character)) {
        gap = true;
      } else if (!isInvisible(character)) {
        if (gap && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        collapsed.append(character);
        gap = false;
      }
    }
    return collapsed.toString();
  }

  private static boolean isCollapsed(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character > ' ' && character < DELETE) {
        gap = false; // most characters are letters
      } else if (character == ' ' ? gap : isSpace(character) || isInvisible(character)) {
        return false;
      } else {
        gap = character == ' ';
      }
    }
    return text.isEmpty() || !gap;
  }

  /** White space, and the blanks that do not break a line. */
  private static boolean isSpace(char character) {
    if (character > ' ' && character < DELETE) {
      return false; // most characters are, and to ask for their class takes a while
    }
    return Character.isWhitespace(character)
        || character == '\u00A0'
        || character == '\u2007'
        || character == '\u202F';
  }

  /** Soft hyphen, zero-width space, word joiner, byte order mark, and the null character. */
  private static boolean isInvisible(char character) {
    if (character > 0 && character < DELETE) {
      return false;
    }
    return switch (character) {
      case '\u00AD', '\u200B', '\u2060', '\uFEFF', '\u0000' -> true;
      default -> false;
    };
  }

  /** Returns the words only: lower case, one blank between them, no punctuation. */
  static String words(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder words = new StringBuilder(composed.length());
    boolean gap = false;
    for (int i = 0; i < composed.length(); ) {
      int character = composed.codePointAt(i);
      i += Character.charCount(character);
      if (isOfWord(character)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(character);
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** Letters and numbers of any script. */
  private static boolean isOfWord(int character) {
    if (character < DELETE) {
      return (character >= 'a' && character <= 'z')
          || (character >= 'A' && character <= 'Z')
          || (character >= '0' && character <= '9');
    }
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /** Tells whether two texts have the same words. */
  static boolean sameWords(String one, String other) {
    return words(one).equals(words(other));
  }

  /** Returns the number of words between blanks. */
  static int wordCount(String text) {
    String collapsed = collapse(text);
    return collapsed.isEmpty() ? 0 : 1 + (int) collapsed.chars().filter(c -> c == ' ').count();
  }
}
