package dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Knows ordinary prose at a glance. To ask Tika for the marks of some hundred formats takes longer
 * than to read an article; most articles are so plainly prose that it could answer nothing else.
 * Says no when in doubt.
 */
final class PlainProse {

  private static final String LETTER = "[A-Za-z'\u0080-\u00FF-]";

  /** Dates, times and abbreviations are words, too. */
  private static final String WORD = "[A-Za-z0-9'\u0080-\u00FF$&%.:/-]+";

  /**
   * A capital or a small number, in quotes or not, some words, nothing that a format could be known
   * by: a single word before a colon may be the name of a header of a mail, but for those that
   * stand in newspapers.
   */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?s)(?:\u00EF\u00BB\u00BF)?(?!From )"
              + "(?:(?i:analysis|comment|commentary|editorial|opinion|review|update): )?"
              + "(?:['\"]|\u00E2\u0080[\u0098\u009C])?"
              + ("(?:[A-Z]" + LETTER + "*[.,]?|[1-9][0-9]?) ")
              + (WORD + "(?:,? " + WORD + ")+[^={]*"));

  private static final byte DELETE = 127;
  private static final int BEGINNING_CHARS = 64;
  private static final int MAX_LEVEL = 6;

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

  /** Returns whether the same is true of a file behind the mark of a heading, if it has one. */
  static boolean isBelowHeading(byte[] start) {
    int level = 0;
    while (level < start.length && level < MAX_LEVEL && start[level] == '#') {
      level++;
    }
    boolean heading = level > 0 && level < start.length && start[level] == ' ';
    return is(heading ? Arrays.copyOfRange(start, level + 1, start.length) : start);
  }
}
