package dateline.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Ways through the elements of an XML document, by their names without prefix. */
final class XmlTree {

  private XmlTree() {}

  /** Returns the element's name without its prefix. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Returns the children of that name. */
  static List<Element> children(@Nullable Element parent, String name) {
    List<Element> found = new ArrayList<>();
    if (parent != null) {
      for (Element child : parent.children()) {
        if (name(child).equals(name)) {
          found.add(child);
        }
      }
    }
    return found;
  }

  /** Follows the names down, the first of each; null where the path ends. */
  static @Nullable Element at(@Nullable Element from, String... names) {
    Element element = from;
    for (String name : names) {
      List<Element> found = children(element, name);
      if (found.isEmpty()) {
        return null;
      }
      element = found.get(0);
    }
    return element;
  }

  /** Returns all descendants of that name, in document order. */
  static List<Element> all(@Nullable Element from, String name) {
    return from == null
        ? List.of()
        : from.stream().skip(1).filter(e -> name(e).equals(name)).toList();
  }

  /** Returns the words of an element, null if there are none. */
  static @Nullable String text(@Nullable Element element) {
    String text = element == null ? "" : TextFolding.collapse(element.wholeText());
    return text.isEmpty() ? null : text;
  }

  /** Returns the words of the element at the end of the path. */
  static @Nullable String textAt(@Nullable Element from, String... names) {
    return text(at(from, names));
  }

  /** Returns an attribute, null if it is missing or blank. */
  static @Nullable String attribute(@Nullable Element element, String name) {
    String value = element == null ? "" : element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  /** Returns the blocks of markup that is close to HTML. */
  static List<Block> blocks(Element markup) {
    return HtmlBlocks.of(Jsoup.parse(markup.html()).body());
  }
}
