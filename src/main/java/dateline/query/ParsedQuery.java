package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.Or;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as understood.
 *
 * @param input what was typed
 * @param root what is asked
 * @param interpretation {@code root} written as a query: parsing it gives {@code root} again
 * @param repairs what had to be changed to understand the input, lower case, for the user; usually
 *     empty
 * @param countries ISO 3166-1 codes of the countries that plain words name, in their order: what is
 *     about them is to rank higher
 * @param concepts what else plain words name, in their order, as far as the thesaurus has other
 *     words for it
 */
public record ParsedQuery(
    String input,
    QueryNode root,
    String interpretation,
    List<String> repairs,
    List<String> countries,
    List<Concept> concepts) {
  public ParsedQuery {
    repairs = List.copyOf(repairs);
    countries = List.copyOf(countries);
    concepts = List.copyOf(concepts);
  }

  /**
   * Returns what to ask if no article answers {@code root}: any of its words, phrases and patterns
   * instead of all, and the words of quoted sentences and of joined words. All else stays required:
   * dates, countries, metadata, negations, alternatives, and words that name an author, outlet or
   * section.
   *
   * @return nothing unless the root is an And with at least two words, phrases or patterns in it
   */
  public Optional<QueryNode> anyWord() {
    if (!(root instanceof And and)) {
      return Optional.empty();
    }
    Map<Boolean, List<QueryNode>> byKind =
        and.children().stream().collect(Collectors.partitioningBy(PlainWords::isText));
    List<QueryNode> words = byKind.getOrDefault(true, List.of());
    List<QueryNode> others = byKind.getOrDefault(false, List.of());
    if (words.size() < 2) {
      return Optional.empty();
    }
    QueryNode anyWord = new Or(words.stream().flatMap(Alternatives::to).toList());
    return others.isEmpty()
        ? Optional.of(anyWord)
        : Optional.of(new And(Stream.concat(Stream.of(anyWord), others.stream()).toList()));
  }
}
