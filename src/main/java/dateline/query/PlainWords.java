package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.Not;
import dateline.query.QueryNode.Or;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words asked for without saying how they belong together, so that an article with some of them may
 * be what is looked for.
 *
 * @param words at least one, each in any text
 * @param required all else that was asked for: phrases, dates, countries, what must not be there
 */
public record PlainWords(List<Word> words, List<QueryNode> required) {
  private static final Pattern OPERATOR = Pattern.compile("(?<!\\S)AND(?!\\S)|&&");

  public PlainWords {
    words = List.copyOf(words);
    required = List.copyOf(required);
  }

  /**
   * Returns the plain words of a query; nothing if it has none or says how they belong together.
   */
  public static Optional<PlainWords> of(ParsedQuery query) {
    List<QueryNode> clauses =
        query.root() instanceof And and ? and.children() : List.of(query.root());
    List<Word> words = new ArrayList<>();
    List<QueryNode> required = new ArrayList<>();
    for (QueryNode clause : clauses) {
      if (clause instanceof Word word && word.field() == TextField.ANY) {
        words.add(word);
      } else {
        required.add(clause);
      }
    }
    return words.isEmpty() || OPERATOR.matcher(query.input()).find()
        ? Optional.empty()
        : Optional.of(new PlainWords(words, required));
  }

  /** Returns what to ask for articles with any of the words. */
  public QueryNode any() {
    QueryNode some = words.size() == 1 ? words.getFirst() : new Or(List.copyOf(words));
    if (required.isEmpty()) {
      return some;
    }
    List<QueryNode> all = new ArrayList<>();
    all.add(some);
    all.addAll(required);
    return new And(all);
  }

  /**
   * Returns the words and phrases a query looks for, in its order, as one text; empty if it looks
   * for none.
   */
  public static String text(QueryNode node) {
    return switch (node) {
      case Word word -> isContent(word.field()) ? word.text() : "";
      case Phrase phrase -> isContent(phrase.field()) ? phrase.text() : "";
      case QueryNode.Exact exact -> isContent(exact.field()) ? exact.text() : "";
      case QueryNode.Fuzzy fuzzy -> isContent(fuzzy.field()) ? fuzzy.text() : "";
      case QueryNode.Near near -> text(List.of(near.left(), near.right()));
      case QueryNode.AtLeast many -> text(many.child());
      case And and -> text(and.children());
      case Or or -> text(or.children());
      case Not ignored -> "";
      case QueryNode.Everything ignored -> "";
      case QueryNode.Wildcard ignored -> "";
      case QueryNode.Keyword ignored -> "";
      case QueryNode.Country ignored -> "";
      case QueryNode.Published ignored -> "";
    };
  }

  private static String text(List<QueryNode> nodes) {
    return nodes.stream()
        .map(PlainWords::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean isContent(TextField field) {
    return switch (field) {
      case ANY, HEADLINE, LEAD, BODY -> true;
      case AUTHOR, OUTLET, SECTION, PERSON, ORGANISATION, PLACE -> false;
    };
  }
}
