package dateline.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element that holds a line or two, and nothing of one that holds more: asking each
 * of a page's nested boxes for its whole text would read the page once for every box.
 */
final class ShortText implements NodeFilter {

  private final int maxChars;
  private final StringBuilder text = new StringBuilder();

  private ShortText(int maxChars) {
    this.maxChars = maxChars;
  }

  /**
   * Returns the element's text, white space collapsed, or null if it is longer.
   *
   * @param maxChars the most UTF-16 code units a line has
   */
  static @Nullable String of(Element element, int maxChars) {
    ShortText reader = new ShortText(maxChars);
    NodeTraversor.filter(reader, element);
    String words = TextFolding.collapse(reader.text.toString());
    return words.length() > maxChars ? null : words;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.isBlank() ? " " : words.text());
    } else if (node instanceof Element element && isBoundary(element)) {
      text.append(' ');
    }
    // Twice the length leaves room for blanks that will collapse.
    return text.length() > 2 * maxChars ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      text.append(' ');
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBoundary(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }
}
