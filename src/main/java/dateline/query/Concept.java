package dateline.query;

import java.util.List;

/**
 * Something that articles speak of in several ways.
 *
 * @param name the name by which a query calls it, as the thesaurus writes it
 * @param names its other names
 * @param related words by which an article speaks of it without a name: narrower things, usual
 *     instances
 */
public record Concept(String name, List<String> names, List<String> related) {
  public Concept {
    names = List.copyOf(names);
    related = List.copyOf(related);
  }
}
