package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.Exact;
import dateline.query.QueryNode.Fuzzy;
import dateline.query.QueryNode.Or;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Wildcard;
import dateline.query.QueryNode.Word;
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
 */
public record ParsedQuery(
    String input, QueryNode root, String interpretation, List<String> repairs) {
  /** Phrases of at most so many words are taken for names and terms, longer ones for sentences. */
  private static final int LONGEST_NAME = 5;

  public ParsedQuery {
    repairs = List.copyOf(repairs);
  }

  /**
   * Returns what to ask if no article answers {@code root}: any of its words, phrases and patterns
   * instead of all, and the words of quoted sentences. All else stays required: dates, countries,
   * metadata, negations, alternatives, and words that name an author, outlet or section.
   *
   * @return nothing unless the root is an And with at least two words, phrases or patterns in it
   */
  public Optional<QueryNode> anyWord() {
    if (!(root instanceof And and)) {
      return Optional.empty();
    }
    Map<Boolean, List<QueryNode>> byKind =
        and.children().stream().collect(Collectors.partitioningBy(ParsedQuery::isAboutContent));
    List<QueryNode> words = byKind.getOrDefault(true, List.of());
    List<QueryNode> others = byKind.getOrDefault(false, List.of());
    if (words.size() < 2) {
      return Optional.empty();
    }
    QueryNode anyWord = new Or(words.stream().flatMap(ParsedQuery::loosened).toList());
    return others.isEmpty()
        ? Optional.of(anyWord)
        : Optional.of(new And(Stream.concat(Stream.of(anyWord), others.stream()).toList()));
  }

  /** A quoted sentence is seldom repeated word for word: its words are alternatives too. */
  private static Stream<QueryNode> loosened(QueryNode node) {
    if (!(node instanceof Phrase phrase)) {
      return Stream.of(node);
    }
    List<String> words = List.of(phrase.text().split(" ", -1));
    if (words.size() <= LONGEST_NAME) {
      return Stream.of(node);
    }
    return Stream.concat(
        Stream.of(node), words.stream().map(word -> new Word(phrase.field(), word)));
  }

  private static boolean isAboutContent(QueryNode node) {
    return switch (node) {
      case Word word -> isContent(word.field());
      case Phrase phrase -> isContent(phrase.field());
      case Wildcard wildcard -> isContent(wildcard.field());
      case Exact exact -> isContent(exact.field());
      case Fuzzy fuzzy -> isContent(fuzzy.field());
      default -> false;
    };
  }

  private static boolean isContent(TextField field) {
    return switch (field) {
      case ANY, HEADLINE, LEAD, BODY -> true;
      case AUTHOR, OUTLET, SECTION, PERSON, ORGANISATION, PLACE -> false;
    };
  }
}
