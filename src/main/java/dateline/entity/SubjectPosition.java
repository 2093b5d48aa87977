package dateline.entity;

import dateline.article.TextRange;
import java.util.Set;

/**
 * Tells whether a name is likely to be the subject of its sentence: it stands at or near the
 * sentence's start, and a finite verb follows within a few words ("Iran's foreign minister said",
 * "In March, Kenya will"). No grammar is looked at; English only, and no harm elsewhere.
 */
final class SubjectPosition {

  /** Characters between the start of a sentence and a subject in it. */
  private static final int FARTHEST = 24;

  /** Words between a subject and its verb. */
  private static final int MOST_BETWEEN = 4;

  private static final Set<String> VERBS =
      Set.of(
          "said",
          "says",
          "has",
          "have",
          "had",
          "will",
          "would",
          "is",
          "was",
          "were",
          "are",
          "may",
          "might",
          "could",
          "should",
          "can",
          "must",
          "plan",
          "plans",
          "planned",
          "want",
          "wants",
          "wanted",
          "agreed",
          "announced",
          "told",
          "called",
          "reported",
          "rose",
          "fell",
          "faces",
          "remains",
          "became",
          "began",
          "needs",
          "seeks");

  private SubjectPosition() {}

  /**
   * Returns whether the words of a range are likely to be a subject.
   *
   * @param text the part that the range is of
   * @param from where its first sentence starts
   */
  static boolean isSubject(String text, int from, TextRange range) {
    int start = Math.max(from, sentenceStart(text, range.start()));
    return range.start() - start <= FARTHEST && isVerbNear(text, range.end());
  }

  private static int sentenceStart(String text, int before) {
    int earliest = Math.max(0, before - FARTHEST - 2);
    for (int i = before - 1; i > earliest; i--) {
      if (Character.isWhitespace(text.charAt(i)) && ".?!".indexOf(text.charAt(i - 1)) >= 0) {
        return i + 1;
      }
    }
    return earliest;
  }

  private static boolean isVerbNear(String text, int from) {
    int at = possessiveEnd(text, from);
    for (int word = 0; word <= MOST_BETWEEN; word++) {
      int start = at;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < text.length() && isOfWord(text.charAt(end))) {
        end++;
      }
      if (start == at || end == start) {
        return false;
      }
      if (VERBS.contains(text.substring(start, end))) {
        return true;
      }
      at = end;
    }
    return false;
  }

  private static int possessiveEnd(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 2 && "'’s".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || "-'’".indexOf(c) >= 0;
  }
}
