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

  /** What Word and its kin repeat on every page; not part of the text. */
  private static final Set<String> REPEATED = Set.of("header", "footer");

  private final int maxChars;
  private final boolean mail;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<List<String>>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Style style = Style.PLAIN;
  private int emphasis;
  private int plainChars;
  private int chars;
  private boolean inBody;
  private final List<List<String>> paragraphs = new ArrayList<>();
  private int skipped;
  private boolean hasBlankLines;

  /**
   * Creates an empty collector.
   *
   * @param maxChars at more characters the parse is broken off
   * @param mail whether a table of sender and recipients comes first, to be left out
   */
  DocumentBlocks(int maxChars, boolean mail) {
    this.maxChars = maxChars;
    this.mail = mail;
    pages.add(new ArrayList<>());
    paragraphs.add(new ArrayList<>());
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

  /** Tells whether blank lines part the paragraphs, each of which is several lines then. */
  boolean hasBlankLines() {
    return hasBlankLines;
  }

  /** Returns the lines of each paragraph, as parted by blank lines; for mails of plain text. */
  List<List<String>> paragraphs() {
    return paragraphs.stream().filter(lines -> !lines.isEmpty()).toList();
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    String tag = name.toLowerCase(Locale.ROOT);
    String styleName = attributes.getValue("class") == null ? "" : attributes.getValue("class");
    inBody |= tag.equals("body");
    if (skipped > 0 || (mail && tag.equals("dl")) || REPEATED.contains(styleName)) {
      flush();
      skipped++;
      return;
    }
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
    if (skipped > 0) {
      skipped--;
      return;
    }
    boolean blank = tag.equals("p") && text.toString().isBlank();
    emphasis -= EMPHASISING.contains(tag) ? 1 : 0;
    if (BOUNDARIES.contains(tag)) {
      flush();
      style = Style.PLAIN;
    }
    if (blank) {
      addLine("");
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
    if (!inBody || skipped > 0) {
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

  private void addLine(String line) {
    if (line.isBlank()) {
      hasBlankLines = true;
      paragraphs.add(new ArrayList<>());
    } else {
      paragraphs.get(paragraphs.size() - 1).add(line);
    }
  }

  private void flush() {
    String words = text.toString().strip();
    if (!TextFolding.collapse(words).isEmpty()) {
      boolean emphasised = style == Style.PLAIN && plainChars == 0;
      blocks.add(new Block(emphasised ? Style.EMPHASIS : style, words));
      words.lines().forEach(this::addLine);
      pages.get(pages.size() - 1).add(words.lines().filter(line -> !line.isBlank()).toList());
    }
    text.setLength(0);
    plainChars = 0;
  }
}
