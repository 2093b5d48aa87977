package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes running text of the pages of a printed document: running heads and page numbers go, words
 * broken at a line's end and paragraphs broken at a page's or column's end are joined.
 */
final class PrintedLines {

  private PrintedLines() {}

  /**
   * Joins pages.
   *
   * @param pages the blocks of each page, one for each printed paragraph, lines joined with hyphens
   *     left at breaks
   */
  static List<Block> joined(List<List<Block>> pages) {
    Map<String, Integer> heads = edgeLines(pages);
    List<Block> joined = new ArrayList<>();
    for (List<Block> page : pages) {
      for (Block block : page) {
        if (heads.getOrDefault(withoutDigits(block.text()), 0) < 2) {
          append(joined, new Block(block.style(), withoutBreaks(block.text())));
        }
      }
    }
    return joined;
  }

  /** Counts on how many pages a line stands at the top or bottom, whatever its number. */
  private static Map<String, Integer> edgeLines(List<List<Block>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Block> page : pages) {
      List<String> edge = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        if (i < 2 || i >= page.size() - 2) {
          String line = withoutDigits(page.get(i).text());
          if (line.length() <= 120 && !edge.contains(line)) {
            edge.add(line);
          }
        }
      }
      edge.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    return counts;
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("\\d+", "#");
  }

  /** "state- ment" is one word; a hyphen before a capital stays. */
  private static String withoutBreaks(String text) {
    return text.replaceAll("(?<=\\p{Ll})[-\u00AD]\\s+(?=\\p{Ll})", "");
  }

  private static void append(List<Block> blocks, Block next) {
    if (!blocks.isEmpty()) {
      Block last = blocks.get(blocks.size() - 1);
      boolean broken =
          last.text().length() > 60
              && !last.text().matches("(?s).*[.!?:…”’\"')\\]]$")
              && Character.isLowerCase(next.text().codePointAt(0));
      boolean hyphen = broken && last.text().matches("(?s).*\\p{Ll}[-\u00AD]$");
      if (broken) {
        String start =
            hyphen ? last.text().substring(0, last.text().length() - 1) : last.text() + " ";
        blocks.set(blocks.size() - 1, new Block(last.style(), start + next.text()));
        return;
      }
    }
    blocks.add(next);
  }
}
