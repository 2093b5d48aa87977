package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes running text of the lines of a printed document: running heads and page numbers go, words
 * broken at a line's end and paragraphs broken at a page's end are joined, and the byline or date
 * that a layout program set close under the headline gets a block of its own.
 */
final class PrintedLines {

  /** A running head or page number is among the first or last lines of its page. */
  private static final int EDGE_LINES = 2;

  private static final int MAX_EDGE_CHARS = 120;
  private static final int MIN_BROKEN_CHARS = 60;

  /** The head of an article is in the first paragraphs of its first page. */
  private static final int MAX_HEAD_PARAGRAPHS = 6;

  private final DateParser dates;

  PrintedLines(DateParser dates) {
    this.dates = dates;
  }

  /**
   * Joins pages.
   *
   * @param pages the paragraphs of each page, each as its lines
   */
  List<Block> joined(List<List<List<String>>> pages) {
    Map<String, Integer> edges = edgeLines(pages);
    List<Block> blocks = new ArrayList<>();
    for (List<List<String>> page : pages) {
      boolean pageStart = !blocks.isEmpty();
      for (List<String> paragraph : page) {
        List<String> lines = withoutEdges(paragraph, edges);
        if (!lines.isEmpty()) {
          boolean head = blocks.size() < MAX_HEAD_PARAGRAPHS;
          for (String text : head ? headBlocks(lines) : List.of(joinedLines(lines))) {
            append(blocks, text, pageStart);
            pageStart = false;
          }
        }
      }
    }
    return blocks;
  }

  /** Counts on how many pages a line stands at the top or bottom, whatever its number. */
  private static Map<String, Integer> edgeLines(List<List<List<String>>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<List<String>> page : pages) {
      List<String> lines = page.stream().flatMap(List::stream).toList();
      Set<String> edge = new HashSet<>();
      for (int i = 0; i < lines.size(); i++) {
        if (i < EDGE_LINES || i >= lines.size() - EDGE_LINES) {
          edge.add(withoutDigits(lines.get(i)));
        }
      }
      edge.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    return counts;
  }

  private static List<String> withoutEdges(List<String> lines, Map<String, Integer> edges) {
    return lines.stream()
        .filter(
            line ->
                line.length() > MAX_EDGE_CHARS || edges.getOrDefault(withoutDigits(line), 0) < 2)
        .toList();
  }

  private static String withoutDigits(String line) {
    return TextFolding.collapse(line.replaceAll("\\d+", "#"));
  }

  /** Splits at lines that are a byline or an imprint by themselves. */
  private List<String> headBlocks(List<String> lines) {
    List<String> blocks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      String text = TextFolding.collapse(line);
      if (Bylines.isByline(text) || Imprint.parse(text, dates) != null) {
        if (!open.isEmpty()) {
          blocks.add(joinedLines(open));
          open.clear();
        }
        blocks.add(text);
      } else {
        open.add(line);
      }
    }
    if (!open.isEmpty()) {
      blocks.add(joinedLines(open));
    }
    return blocks;
  }

  /** "state-" and "ment" are one word; a hyphen before a capital or a digit stays. */
  private static String joinedLines(List<String> lines) {
    String text = String.join("\n", lines);
    text = text.replaceAll("(?<=\\p{Ll})[-\u00AD][ \\t]*\\n\\s*(?=\\p{Ll})", "");
    text = text.replaceAll("(?<=\\p{L})-[ \\t]*\\n\\s*(?=[\\p{Lu}\\d])", "-");
    return TextFolding.collapse(text);
  }

  private static void append(List<Block> blocks, String text, boolean pageStart) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (last != null && isBroken(last.text(), text, pageStart)) {
      boolean hyphen = last.text().matches("(?s).*\\p{Ll}[-\u00AD]$");
      String start =
          hyphen ? last.text().substring(0, last.text().length() - 1) : last.text() + " ";
      blocks.set(blocks.size() - 1, Block.plain(start + text));
    } else if (!text.isEmpty()) {
      blocks.add(Block.plain(text));
    }
  }

  private static boolean isBroken(String last, String next, boolean pageStart) {
    boolean open = last.length() > MIN_BROKEN_CHARS && !last.matches("(?s).*[.!?:…”’\"')\\]]$");
    return open && (pageStart || Character.isLowerCase(next.codePointAt(0)));
  }
}
