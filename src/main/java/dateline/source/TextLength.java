package dateline.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Counts the characters of an element's text, and those of them in links, without making the text:
 * a run of white space counts one, and none at the ends. Where elements part words is as in {@link
 * Element#text()}.
 */
final class TextLength implements NodeVisitor {

  private int chars;
  private int linked;
  private int links;

  /** At the beginning as behind white space: none is counted. */
  private boolean gap = true;

  private TextLength() {}

  /** Counts an element. */
  static TextLength of(Element element) {
    TextLength length = new TextLength();
    element.traverse(length);
    if (length.gap && length.chars > 0) {
      length.chars--;
    }
    return length;
  }

  /** Counts a text, white space at its ends left out. */
  static int of(TextNode text) {
    TextLength length = new TextLength();
    length.count(text.getWholeText());
    return length.gap && length.chars > 0 ? length.chars - 1 : length.chars;
  }

  /** Returns the characters, UTF-16 code units. */
  int chars() {
    return chars;
  }

  /** Returns the characters in links. */
  int linked() {
    return Math.min(chars, linked);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      count(text.getWholeText());
    } else if (node instanceof Element element) {
      links += element.normalName().equals("a") ? 1 : 0;
      if (partsBefore(element)) {
        countGap();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (isInlineOrText(node.nextSibling()) && partsAfter(element)) {
        countGap();
      }
    }
  }

  private static boolean partsBefore(Element element) {
    return element.isBlock()
        || element.normalName().equals("br")
        || (element.tag().is(Tag.TextBoundary) && element.hasText());
  }

  private static boolean partsAfter(Element element) {
    return element.isBlock()
        || element.tag().is(Tag.TextBoundary)
        || element.childNodes().stream()
            .anyMatch(child -> child instanceof Element inner && inner.isBlock());
  }

  private static boolean isInlineOrText(@Nullable Node node) {
    return node instanceof TextNode || (node instanceof Element element && !element.isBlock());
  }

  private void count(String text) {
    int before = chars;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character <= ' ' || character == '\u00A0') {
        countGap();
      } else {
        chars++;
        gap = false;
      }
    }
    linked += links > 0 ? chars - before : 0;
  }

  private void countGap() {
    chars += gap ? 0 : 1;
    gap = true;
  }
}
