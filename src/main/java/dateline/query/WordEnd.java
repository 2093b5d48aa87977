package dateline.query;

import java.util.regex.Pattern;

/**
 * A word without the signs at its end.
 *
 * @param word what is left of it
 * @param edits how many letters may differ, 0 if it is not fuzzy
 */
record WordEnd(String word, int edits) {
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?:www\\.|[a-z][a-z0-9+.-]*://).*", Pattern.CASE_INSENSITIVE);

  /** Words of so many letters may differ in one unless told, longer ones in two. */
  private static final int SHORT_WORD = 5;

  /** Reads the end of a word: {@code ~2}, and question marks that end questions. */
  static WordEnd of(String text, Repairs repairs) {
    if (WEB_ADDRESS.matcher(text).matches()) {
      return new WordEnd(text, 0);
    }
    String word = text;
    int edits = 0;
    String before;
    do {
      before = word;
      int tilde = word.indexOf('~', ClauseReader.withoutEnd(word, "~0123456789").length());
      if (tilde >= 0) {
        String end = word.substring(tilde);
        word = word.substring(0, tilde);
        if (isPattern(word)) {
          repairs.tell("\"~\" has no meaning after a pattern: left out of " + Repairs.quote(text));
        } else {
          edits = edits(word, end, repairs);
        }
      }
      word = isPattern(word) ? withoutQuestion(word) : word;
    } while (!word.equals(before));
    return new WordEnd(word, edits);
  }

  private static int edits(String word, String end, Repairs repairs) {
    String digits = end.replaceFirst("^~+", "").replaceFirst("~.*", "");
    if (digits.isEmpty()) {
      return word.codePointCount(0, word.length()) <= SHORT_WORD ? 1 : QueryNode.Fuzzy.MAX_EDITS;
    }
    int most = QueryNode.Fuzzy.MAX_EDITS;
    return PlaceOperators.number(digits, most, "%s letters are too many to differ", repairs);
  }

  /** A question mark ends questions more often than patterns: it counts only inside a word. */
  static boolean isPattern(String text) {
    String inner = withoutQuestion(text);
    return (inner.contains("*") || inner.contains("?")) && !WEB_ADDRESS.matcher(text).matches();
  }

  private static String withoutQuestion(String text) {
    return ClauseReader.withoutEnd(text, "?");
  }
}
