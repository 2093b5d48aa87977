package dateline.source;

import dateline.source.Draft.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text: one article, its head and end as printed. */
final class PlainTextReader implements FormatReader {

  /** Text wrapped by hand or by a mail program has no longer lines. */
  private static final int MAX_WRAPPED_CHARS = 100;

  private static final int MIN_WRAPPED_CHARS = 40;
  private static final Pattern ORNAMENT = Pattern.compile("[\\p{Punct}\\s–—]++");

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("text/plain");
  }

  @Override
  public List<Draft> read(SourceFile source) throws IOException {
    String text = TextDecoder.decode(source.bytes(), null);
    return List.of(new Draft(null, new Candidates(), Layout.PAGE, blocks(text)));
  }

  /** Splits text into blocks: at blank lines, and at the lines of a group that is not wrapped. */
  static List<Block> blocks(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    int width = wrapWidth(lines);
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    String previous = "";
    for (String line : lines) {
      boolean wrapped = previous.length() * 4 >= width * 3 && width > 0 && !isMarker(line);
      if (line.isEmpty() || !wrapped) {
        flush(paragraph, blocks);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      previous = line;
    }
    flush(paragraph, blocks);
    return blocks;
  }

  private static boolean isMarker(String line) {
    return line.startsWith("--") || line.startsWith("* ") || line.startsWith("- ");
  }

  private static void flush(StringBuilder paragraph, List<Block> blocks) {
    String text = TextFolding.collapse(paragraph.toString());
    boolean ornament = ORNAMENT.matcher(text).matches() && !text.startsWith("--");
    if (!text.isEmpty() && !ornament) {
      blocks.add(Block.plain(text));
    }
    paragraph.setLength(0);
  }

  /**
   * Returns the width to which the text is wrapped, 0 if it is not: most lines that have another
   * behind them must be about as long.
   */
  private static int wrapWidth(List<String> lines) {
    int longest = 0;
    int inner = 0;
    int full = 0;
    for (String line : lines) {
      longest = Math.max(longest, line.length());
    }
    if (longest > MAX_WRAPPED_CHARS || longest < MIN_WRAPPED_CHARS) {
      return 0;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
        inner++;
        full += lines.get(i).length() * 4 >= longest * 3 ? 1 : 0;
      }
    }
    return inner >= 4 && full * 10 >= inner * 6 ? longest : 0;
  }
}
