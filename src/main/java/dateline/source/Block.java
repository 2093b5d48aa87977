package dateline.source;

import java.util.List;

/**
 * A piece of text that stands on its own in a source: a line, a paragraph, a heading.
 *
 * @param style how it is set
 * @param text its words, white space collapsed; not blank
 */
record Block(Style style, String text) {

  /** How a block is set, as far as the format says. */
  enum Style {
    /** The document's title or its first-level heading. */
    TITLE,
    /** A heading inside the text. */
    HEADING,
    /** A paragraph all of which is bold or italic. */
    EMPHASIS,
    /** Running text, or anything of which nothing more is known. */
    PLAIN
  }

  Block {
    text = TextFolding.collapse(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("block must not be blank");
    }
  }

  static Block plain(String text) {
    return new Block(Style.PLAIN, text);
  }

  /** Returns how many characters the blocks have together. */
  static int chars(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }
}
