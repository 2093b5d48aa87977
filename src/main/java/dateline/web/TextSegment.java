package dateline.web;

import dateline.search.Highlight;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of characters to show.
 *
 * @param text plain text, not empty
 * @param marked whether the query matched it
 */
public record TextSegment(String text, boolean marked) {

  /**
   * Cuts a text at its highlights. The segments put together are the text.
   *
   * @param highlights in text order, not overlapping, inside the text
   */
  static List<TextSegment> split(String text, List<Highlight> highlights) {
    return split(text, 0, text.length(), highlights);
  }

  /** Cuts the part of a text from {@code start} to {@code end}; highlights are clipped to it. */
  static List<TextSegment> split(String text, int start, int end, List<Highlight> highlights) {
    List<TextSegment> segments = new ArrayList<>();
    int done = start;
    for (Highlight highlight : highlights) {
      int from = Math.max(done, highlight.start());
      int to = Math.min(end, highlight.end());
      if (from < to) {
        if (done < from) {
          segments.add(new TextSegment(text.substring(done, from), false));
        }
        segments.add(new TextSegment(text.substring(from, to), true));
        done = to;
      }
    }
    if (done < end) {
      segments.add(new TextSegment(text.substring(done, end), false));
    }
    return segments;
  }
}
