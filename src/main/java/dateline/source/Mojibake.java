package dateline.source;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Repairs UTF-8 that was once taken for windows-1252 and saved again: {@code â€™} for an
 * apostrophe, {@code Ã©} for é. Only what is certain is touched: a sequence of three or four such
 * characters is, as no language writes them; of two only if nearly all characters of their kind
 * stand in such pairs.
 */
final class Mojibake {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The trade mark sign has the highest number of its characters. */
  private static final int HIGHEST = '\u2122';

  private static final short[] BYTES = bytes();

  /** One pair may be a capital before a quotation mark: {@code CAFÉ»}. */
  private static final int MIN_PAIRS = 3;

  private static final double MIN_SHARE = 0.8;

  /** Text can be damaged twice, hardly ever more often. */
  private static final int MAX_PASSES = 2;

  private Mojibake() {}

  /** Returns the text repaired, or the text itself. */
  static String repaired(String text) {
    String current = text;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      String next = pass(current);
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    return current;
  }

  private static String pass(String text) {
    int pairs = 0;
    int leads = 0;
    int longer = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x80) {
        continue;
      }
      int length = sequenceLength(text, i);
      boolean lead = isPairLead(byteOf(text, i));
      leads += lead ? 1 : 0;
      pairs += length == 2 ? 1 : 0;
      longer += length > 2 ? 1 : 0;
      i += Math.max(0, length - 1);
    }
    boolean pairsToo = pairs >= MIN_PAIRS && pairs >= MIN_SHARE * leads;
    return longer > 0 || pairsToo ? rewritten(text, pairsToo) : text;
  }

  private static String rewritten(String text, boolean pairsToo) {
    StringBuilder repaired = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int length = sequenceLength(text, i);
      if (length > 2 || (length == 2 && pairsToo)) {
        repaired.appendCodePoint(decoded(text, i, length));
        i += length - 1;
      } else {
        repaired.append(text.charAt(i));
      }
    }
    return repaired.toString();
  }

  /** Returns how many characters from there on are the bytes of one of UTF-8, 0 if none are. */
  private static int sequenceLength(String text, int at) {
    if (text.charAt(at) < 0x80) {
      return 0;
    }
    int lead = byteOf(text, at);
    int length = isPairLead(lead) ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 ? 4 : 0;
    if (length == 0 || lead > 0xF4 || at + length > text.length()) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      int next = byteOf(text, i);
      if (next < 0x80 || next > 0xBF) {
        return 0;
      }
    }
    return isShortestForm(decoded(text, at, length), length) ? length : 0;
  }

  private static boolean isPairLead(int value) {
    return value >= 0xC2 && value <= 0xDF;
  }

  /** UTF-8 writes nothing longer than needed, and no half of a surrogate pair. */
  private static boolean isShortestForm(int codePoint, int length) {
    boolean whole = codePoint < 0xD800 || codePoint > 0xDFFF;
    return switch (length) {
      case 2 -> true;
      case 3 -> codePoint >= 0x800 && whole;
      default -> codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT;
    };
  }

  private static int decoded(String text, int at, int length) {
    int value = byteOf(text, at) & (0xFF >> (length + 1));
    for (int i = at + 1; i < at + length; i++) {
      value = (value << 6) | (byteOf(text, i) & 0x3F);
    }
    return value;
  }

  /** Returns the byte windows-1252 has for the character, -1 for none and for ASCII. */
  private static int byteOf(String text, int at) {
    char character = text.charAt(at);
    return character < 0x80 || character >= BYTES.length ? -1 : BYTES[character];
  }

  /** The five bytes windows-1252 leaves free are control characters in practice. */
  private static short[] bytes() {
    short[] bytes = new short[HIGHEST + 1];
    Arrays.fill(bytes, (short) -1);
    for (int value = 0x80; value <= 0xFF; value++) {
      bytes[value] = (short) value;
    }
    for (int value = 0x80; value <= 0xFF; value++) {
      char character = new String(new byte[] {(byte) value}, WINDOWS_1252).charAt(0);
      if (character != '\uFFFD') {
        bytes[character] = (short) value;
      }
    }
    return bytes;
  }
}
