package dateline.source;

import dateline.source.Block.Style;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a parser found in a document, before anything is made of it.
 *
 * @param properties what the document says of itself: names of Tika's to values, in its order
 * @param blocks its text in reading order; empty if it has pages
 * @param pages the paragraphs of each printed page, each as its lines; empty if it has none
 */
record ParsedDocument(
    List<Property> properties, List<Block> blocks, List<List<List<String>>> pages) {

  /** A value a document gives of itself. */
  record Property(String name, String value) {}

  ParsedDocument {
    properties = List.copyOf(properties);
    blocks = List.copyOf(blocks);
    pages = List.copyOf(pages);
  }

  /** Returns the values of a property, in the document's order. */
  List<String> values(String name) {
    return properties.stream().filter(p -> p.name().equals(name)).map(Property::value).toList();
  }

  /** Returns the first value of a property, or null. */
  @Nullable String value(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? null : values.get(0);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(properties.size());
    for (Property property : properties) {
      Frames.writeText(out, property.name());
      Frames.writeText(out, property.value());
    }
    out.writeInt(blocks.size());
    for (Block block : blocks) {
      Frames.writeText(out, block.style().name());
      Frames.writeText(out, block.text());
    }
    out.writeInt(pages.size());
    for (List<List<String>> page : pages) {
      out.writeInt(page.size());
      for (List<String> paragraph : page) {
        out.writeInt(paragraph.size());
        for (String line : paragraph) {
          Frames.writeText(out, line);
        }
      }
    }
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if it was not written by {@link #writeTo}
   */
  static ParsedDocument readFrom(DataInputStream in) throws IOException {
    try {
      List<Property> properties = readList(in, i -> new Property(text(i), text(i)));
      List<Block> blocks = readList(in, i -> new Block(Style.valueOf(text(i)), text(i)));
      List<List<List<String>>> pages =
          readList(in, i -> readList(i, j -> readList(j, ParsedDocument::text)));
      return new ParsedDocument(properties, blocks, pages);
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private interface Item<T> {
    T read(DataInputStream in) throws IOException;
  }

  private static <T> List<T> readList(DataInputStream in, Item<T> item) throws IOException {
    int size = in.readInt();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(item.read(in));
    }
    return list;
  }

  private static String text(DataInputStream in) throws IOException {
    return Objects.requireNonNullElse(Frames.readText(in), "");
  }
}
