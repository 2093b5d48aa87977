package dateline.entity;

import org.jspecify.annotations.Nullable;

/**
 * A town named with its state: "Paris, Texas", "Lebanon, Pa.", "Truth or Consequences, N.M.".
 *
 * @param start first character of the town's name
 * @param end one past its last character; the comma is there
 */
record Town(int start, int end) {

  private static final int MOST_WORDS = 3;

  /**
   * Returns the town whose state stands at a range, or null if the state stands alone.
   *
   * @param stateStart first character of the state
   * @param stateEnd one past its last character
   */
  static @Nullable Town before(String text, int stateStart, int stateEnd) {
    int end = stateStart - 2;
    if (end <= 0 || !text.startsWith(", ", end) || isTitleOrPossessive(text, stateEnd)) {
      return null;
    }
    int start = end;
    for (int words = 0; words < MOST_WORDS; words++) {
      int from = words == 0 ? start : start - 1;
      int wordStart = wordStart(text, from);
      if (wordStart == from || !Character.isUpperCase(text.charAt(wordStart))) {
        break;
      }
      start = wordStart;
      if (start == 0 || text.charAt(start - 1) != ' ') {
        break;
      }
    }
    return start == end ? null : new Town(start, end);
  }

  /** "Smith, Texas Governor" and "Smith, Ohio's best" are no towns. */
  private static boolean isTitleOrPossessive(String text, int stateEnd) {
    if (stateEnd >= text.length()) {
      return false;
    }
    char after = text.charAt(stateEnd);
    return Folding.isApostrophe(after)
        || Folding.isHyphen(after)
        || (after == ' '
            && stateEnd + 1 < text.length()
            && Character.isUpperCase(text.charAt(stateEnd + 1)));
  }

  private static int wordStart(String text, int end) {
    int i = end;
    while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
