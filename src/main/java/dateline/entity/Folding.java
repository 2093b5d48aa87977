package dateline.entity;

import java.text.Normalizer;

/**
 * Maps a character to what words are compared by: lower case without accents. Works on UTF-16 code
 * units and never changes how many there are, so that ranges found in folded text are ranges of the
 * text.
 */
final class Folding {

  /** What {@link #fold} gives for everything that separates words. */
  static final char SEPARATOR = 0;

  /** What {@link #fold} gives for a combining mark: part of a word, but not compared. */
  static final char IGNORED = 1;

  /** Latin, its extensions and the combining marks end here; the table is for these. */
  private static final int TABLE_SIZE = 0x370;

  private static final char[] TABLE = table();

  private Folding() {}

  static char fold(char c) {
    return c < TABLE_SIZE ? TABLE[c] : compute(c);
  }

  /** Whether a character joins two parts of one word: any hyphen or short dash. */
  static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2013') || c == '\u2212';
  }

  /** Whether a character is an apostrophe as printed or typed. */
  static boolean isApostrophe(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02bc'
        || c == '`'
        || c == '\u00b4';
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (char c = 0; c < TABLE_SIZE; c++) {
      table[c] = compute(c);
    }
    return table;
  }

  private static char compute(char c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00ad') {
      return IGNORED;
    }
    if (c == '&') {
      return c;
    }
    if (!Character.isLetterOrDigit(c) || c == '\u02bc') {
      return SEPARATOR;
    }
    char base = Character.toLowerCase(c);
    if (base < 0x80) {
      return base;
    }
    return switch (base) {
      case '\u00f8' -> 'o';
      case '\u0142' -> 'l';
      case '\u0111' -> 'd';
      case '\u0131' -> 'i';
      default -> Normalizer.normalize(String.valueOf(base), Normalizer.Form.NFD).charAt(0);
    };
  }
}
