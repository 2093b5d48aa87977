package dateline.query;

import java.text.Normalizer;
import java.util.List;

/**
 * Makes the many ways of typing one sign alike, so that the tokenizer has to know only one of each:
 * quotes become {@code "}, apostrophes {@code '}, dashes {@code -}, blanks a single space character
 * each; full-width forms and ligatures become ASCII; what cannot be seen is dropped.
 *
 * <p>Full NFKC is not used: it would turn ⑴ into parentheses, ″ into two apostrophes and ´ into a
 * blank, all of which mean something in a query. Folding twice is folding once.
 */
final class Folding {
  private static final String QUOTES =
      "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u2033\u2036\u02BA\u301D\u301E\u301F"
          + "\u275D\u275E\u2E42\u300C\u300D\u300E\u300F\u300A\u300B";
  private static final String APOSTROPHES =
      "'`\u00B4\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BB\u02BC\u02BD\uA78C";
  private static final int MINUS_SIGN = 0x2212;
  private static final int NEXT_LINE = 0x85;

  private Folding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .mapToObj(Folding::narrow)
        .flatMapToInt(String::codePoints)
        .forEach(codePoint -> append(folded, codePoint));
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Returns the dashes of a text in their order, each of which folding makes one {@code -}. */
  static List<String> dashes(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(Folding::isDash)
        .mapToObj(Character::toString)
        .toList();
  }

  private static String narrow(int codePoint) {
    String sign = Character.toString(codePoint);
    return isFullWidthOrLigature(codePoint)
        ? Normalizer.normalize(sign, Normalizer.Form.NFKC)
        : sign;
  }

  private static void append(StringBuilder folded, int codePoint) {
    if (QUOTES.indexOf(codePoint) >= 0) {
      folded.append('"');
    } else if (APOSTROPHES.indexOf(codePoint) >= 0) {
      folded.append('\'');
    } else if (isDash(codePoint)) {
      folded.append('-');
    } else if (isBlank(codePoint)) {
      folded.append(' ');
    } else if (isSeen(codePoint)) {
      folded.appendCodePoint(codePoint);
    }
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == NEXT_LINE;
  }

  private static boolean isDash(int codePoint) {
    return Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == MINUS_SIGN;
  }

  private static boolean isFullWidthOrLigature(int codePoint) {
    return (codePoint >= 0xFF01 && codePoint <= 0xFFEE)
        || (codePoint >= 0xFB00 && codePoint <= 0xFB06);
  }

  /** Control and format characters and halves of surrogate pairs are not. */
  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }
}
