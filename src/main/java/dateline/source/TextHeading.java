package dateline.source;

import dateline.source.Block.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heading a page prints on its main text, be it of the first level or not.
 *
 * @param lines all that the page prints
 * @param text its main text
 */
record TextHeading(List<Block> lines, List<Block> text) {

  /** Of a page that prints nothing. */
  static final TextHeading NONE = new TextHeading(List.of(), List.of());

  /** So many lines, of date and section, may stand between the heading and the text. */
  private static final int MAX_BETWEEN = 3;

  private static final int MAX_BETWEEN_CHARS = 100;

  TextHeading {
    lines = List.copyOf(lines);
    text = List.copyOf(text);
  }

  /** Returns the heading, or null if the text has none. */
  @Nullable String heading() {
    if (text.isEmpty()) {
      return null;
    }
    if (isHeading(text.get(0))) {
      return text.get(0).text();
    }
    int start = 0;
    while (start < lines.size() && !lines.get(start).text().equals(text.get(0).text())) {
      start++;
    }
    for (int i = start - 1; i >= Math.max(0, start - MAX_BETWEEN); i--) {
      if (isHeading(lines.get(i))) {
        return lines.get(i).text();
      }
      if (lines.get(i).text().length() > MAX_BETWEEN_CHARS) {
        break;
      }
    }
    return null;
  }

  /** Tells whether a line has just these words. */
  boolean prints(String words) {
    return lines.stream()
        .filter(line -> line.text().length() <= HeadlineVote.MAX_CHARS)
        .anyMatch(line -> TextFolding.words(line.text()).equals(words));
  }

  private static boolean isHeading(Block block) {
    return block.style() == Style.HEADING || block.style() == Style.TITLE;
  }
}
