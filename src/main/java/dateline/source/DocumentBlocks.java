package dateline.source;

import dateline.source.Block.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the blocks of the XHTML that Tika makes of a document, up to a limit of characters. */
final class DocumentBlocks extends DefaultHandler {

  private static final Set<String> BOUNDARIES =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "td",
          "th",
          "tr",
          "table",
          "blockquote",
          "pre",
          "br",
          "hr",
          "section",
          "article",
          "header",
          "footer",
          "dd",
          "dt",
          "title",
          "body");
  private static final Set<String> EMPHASISING = Set.of("b", "strong", "i", "em");

  private final int maxChars;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<List<String>>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Style style = Style.PLAIN;
  private int emphasis;
  private int plainChars;
  private int chars;
  private boolean inBody;

  /**
   * Creates an empty collector.
   *
   * @param maxChars at more characters the parse is broken off
   */
  DocumentBlocks(int maxChars) {
    this.maxChars = maxChars;
    pages.add(new ArrayList<>());
  }

  boolean isOverLimit() {
    return chars > maxChars;
  }

  /** Returns the blocks in document order. */
  List<Block> blocks() {
    return blocks;
  }

  /** Returns the paragraphs of each page, each as its printed lines; for formats with pages. */
  List<List<List<String>>> pages() {
    return pages;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    String tag = name.toLowerCase(Locale.ROOT);
    String styleName = attributes.getValue("class") == null ? "" : attributes.getValue("class");
    inBody |= tag.equals("body");
    if (tag.equals("div") && styleName.equals("page")) {
      flush();
      pages.add(new ArrayList<>());
    }
    if (BOUNDARIES.contains(tag)) {
      flush();
      style = styleOf(tag, styleName.toLowerCase(Locale.ROOT));
    }
    emphasis += EMPHASISING.contains(tag) ? 1 : 0;
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    String tag = name.toLowerCase(Locale.ROOT);
    emphasis -= EMPHASISING.contains(tag) ? 1 : 0;
    if (BOUNDARIES.contains(tag)) {
      flush();
      style = Style.PLAIN;
    }
  }

  private static Style styleOf(String tag, String styleName) {
    if (tag.equals("h1") || styleName.equals("title")) {
      return Style.TITLE;
    }
    return tag.matches("h[2-6]") ? Style.HEADING : Style.PLAIN;
  }

  @Override
  public void characters(char[] buffer, int start, int length) throws SAXException {
    if (!inBody) {
      return;
    }
    chars += length;
    if (isOverLimit()) {
      throw new SAXException("text over the limit of " + maxChars + " characters");
    }
    text.append(buffer, start, length);
    plainChars += emphasis == 0 ? new String(buffer, start, length).strip().length() : 0;
  }

  @Override
  public void ignorableWhitespace(char[] buffer, int start, int length) {
    text.append(buffer, start, length);
  }

  private void flush() {
    String words = text.toString().strip();
    if (!TextFolding.collapse(words).isEmpty()) {
      boolean emphasised = style == Style.PLAIN && plainChars == 0;
      blocks.add(new Block(emphasised ? Style.EMPHASIS : style, words));
      pages.get(pages.size() - 1).add(words.lines().filter(line -> !line.isBlank()).toList());
    }
    text.setLength(0);
    plainChars = 0;
  }
}
