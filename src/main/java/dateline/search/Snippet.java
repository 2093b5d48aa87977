package dateline.search;

import java.util.List;

/**
 * A piece of an article's text to show under a hit.
 *
 * @param text plain text, whole sentences where they are short enough
 * @param highlights what matched, in text order, not overlapping; empty if the hit matched
 *     elsewhere
 */
public record Snippet(String text, List<Highlight> highlights) {
  public Snippet {
    highlights = List.copyOf(highlights);
  }
}
