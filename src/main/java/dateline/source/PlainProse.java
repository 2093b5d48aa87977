package dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Knows ordinary prose at a glance. To ask Tika for the marks of some hundred formats takes longer
 * than to read an article; most articles are so plainly prose that it could answer nothing else.
 * Says no when in doubt.
 */
final class PlainProse {

  /** A capital, some words, nothing that a format could be known by. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?s)(?:\u00EF\u00BB\u00BF)?(?!From )[A-Z][A-Za-z'\u0080-\u00FF]*"
              + "(?:,? [A-Za-z'\u0080-\u00FF-]+){2,}[^={]*");

  private static final byte DELETE = 127;
  private static final int BEGINNING_CHARS = 64;

  private PlainProse() {}

  /** Returns whether a file begins with prose and holds no control character and no mark-up. */
  static boolean is(byte[] start) {
    byte before = 0;
    for (byte b : start) {
      boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t';
      boolean document = before == '%' && (b == 'P' || b == '!');
      if (control || document || b == '<' || b == '{' || b == DELETE) {
        return false;
      }
      before = b;
    }
    int length = Math.min(start.length, BEGINNING_CHARS);
    String beginning = new String(start, 0, length, StandardCharsets.ISO_8859_1);
    return BEGINNING.matcher(beginning).matches();
  }
}
