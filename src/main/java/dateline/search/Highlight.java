package dateline.search;

/**
 * Characters that matched.
 *
 * @param start in UTF-16 code units of the text it belongs to
 * @param end one past the last, &gt; start
 */
public record Highlight(int start, int end) {
  public Highlight {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no such range: " + start + " to " + end);
    }
  }
}
