package dateline.source;

import dateline.source.Block.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Turns a tree of HTML into blocks: one for each paragraph, heading, list item or line. */
final class HtmlBlocks implements NodeFilter {

  /** Elements whose text no reader sees. */
  static final Set<String> INVISIBLE =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "button",
          "input",
          "select",
          "textarea",
          "head",
          "audio",
          "video",
          "canvas",
          "map",
          "datalist",
          "label",
          "meter",
          "progress");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> EMPHASISING = Set.of("b", "strong", "i", "em");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int emphasis;
  private int plainChars;
  private Style headingStyle = Style.PLAIN;

  private HtmlBlocks() {}

  /** Returns the blocks of the tree in document order. */
  static List<Block> of(Element root) {
    HtmlBlocks collector = new HtmlBlocks();
    root.filter(collector);
    collector.flush();
    return collector.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String content = words.getWholeText();
      text.append(content);
      plainChars += emphasis == 0 ? content.strip().length() : 0;
      return FilterResult.CONTINUE;
    }
    if (node instanceof Element element) {
      String name = element.normalName();
      if (INVISIBLE.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isBoundary(element)) {
        flush();
      }
      if (HEADINGS.contains(name)) {
        headingStyle = name.equals("h1") ? Style.TITLE : Style.HEADING;
      }
      emphasis += EMPHASISING.contains(name) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      emphasis -= EMPHASISING.contains(name) ? 1 : 0;
      if (isBoundary(element)) {
        flush();
      }
      if (HEADINGS.contains(name)) {
        headingStyle = Style.PLAIN;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBoundary(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void flush() {
    String words = TextFolding.collapse(text.toString());
    if (!words.isEmpty()) {
      Style style = headingStyle;
      if (style == Style.PLAIN && plainChars == 0) {
        style = Style.EMPHASIS;
      }
      blocks.add(new Block(style, words));
    }
    text.setLength(0);
    plainChars = 0;
  }
}
