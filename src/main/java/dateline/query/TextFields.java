package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.AtLeast;
import dateline.query.QueryNode.Country;
import dateline.query.QueryNode.Everything;
import dateline.query.QueryNode.Exact;
import dateline.query.QueryNode.Fuzzy;
import dateline.query.QueryNode.Keyword;
import dateline.query.QueryNode.Near;
import dateline.query.QueryNode.Not;
import dateline.query.QueryNode.Or;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Published;
import dateline.query.QueryNode.Wildcard;
import dateline.query.QueryNode.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one field in which things can be near each other. */
public final class TextFields {
  private TextFields() {}

  /**
   * Returns the field that all words of a {@link Near} or {@link AtLeast} can be looked up in: that
   * of those that name one, else {@link TextField#ANY}. Named entities are looked up where the
   * words are.
   *
   * @return nothing if the words are of different fields, or entities beside words of a byline
   */
  public static Optional<TextField> of(QueryNode node) {
    Set<TextField> fields = EnumSet.noneOf(TextField.class);
    boolean entities = collect(node, fields);
    fields.remove(TextField.ANY);
    boolean byline =
        fields.contains(TextField.AUTHOR)
            || fields.contains(TextField.OUTLET)
            || fields.contains(TextField.SECTION);
    if (fields.size() > 1 || (entities && byline)) {
      return Optional.empty();
    }
    return fields.stream().findFirst().or(() -> Optional.of(TextField.ANY));
  }

  /** Returns whether there are entities; adds the fields of all else. */
  private static boolean collect(QueryNode node, Set<TextField> fields) {
    return switch (node) {
      case Word word -> collect(word.field(), fields);
      case Phrase phrase -> collect(phrase.field(), fields);
      case Wildcard wildcard -> collect(wildcard.field(), fields);
      case Exact exact -> collect(exact.field(), fields);
      case Fuzzy fuzzy -> collect(fuzzy.field(), fields);
      case Near near -> collect(List.of(near.left(), near.right()), fields);
      case AtLeast many -> collect(many.child(), fields);
      case Not not -> collect(not.child(), fields);
      case And and -> collect(and.children(), fields);
      case Or or -> collect(or.children(), fields);
      case Country ignored -> true;
      case Keyword ignored -> false;
      case Published ignored -> false;
      case Everything ignored -> false;
    };
  }

  private static boolean collect(List<QueryNode> nodes, Set<TextField> fields) {
    boolean entities = false;
    for (QueryNode node : nodes) {
      entities |= collect(node, fields);
    }
    return entities;
  }

  private static boolean collect(TextField field, Set<TextField> fields) {
    if (field.isEntity()) {
      return true;
    }
    fields.add(field);
    return false;
  }

  /** Returns a tree whose words are looked up in a field if they name none. */
  static QueryNode in(TextField field, QueryNode node) {
    return switch (node) {
      case Word word -> new Word(in(field, word.field()), word.text());
      case Phrase phrase -> new Phrase(in(field, phrase.field()), phrase.text(), phrase.slop());
      case Wildcard wildcard -> new Wildcard(in(field, wildcard.field()), wildcard.pattern());
      case Exact exact -> new Exact(in(field, exact.field()), exact.text(), exact.slop());
      case Fuzzy fuzzy -> new Fuzzy(in(field, fuzzy.field()), fuzzy.text(), fuzzy.edits());
      case Near near -> new Near(in(field, near.left()), in(field, near.right()), near.proximity());
      case AtLeast many -> new AtLeast(many.times(), in(field, many.child()));
      case Not not -> new Not(in(field, not.child()));
      case And and -> new And(in(field, and.children()));
      case Or or -> new Or(in(field, or.children()));
      case Country country -> country;
      case Keyword keyword -> keyword;
      case Published published -> published;
      case Everything everything -> everything;
    };
  }

  private static List<QueryNode> in(TextField field, List<QueryNode> nodes) {
    return nodes.stream().map(node -> in(field, node)).toList();
  }

  private static TextField in(TextField field, TextField own) {
    return own == TextField.ANY ? field : own;
  }
}
