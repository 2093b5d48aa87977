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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a tree as a query in the plainest form: every operator and parenthesis is there, so that a
 * reader needs no rules of precedence. Parsing what is written gives the tree again.
 */
final class QueryPrinter {
  private static final Pattern BARE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** What is surely read as one exact word when it is written without quotes. */
  private static final Pattern BARE_EXACT =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.'&/-]*");

  private QueryPrinter() {}

  static String print(QueryNode node) {
    return switch (node) {
      case Everything everything -> "*";
      case Word word -> prefix(word.field().prefix()) + word.text();
      case Phrase phrase -> prefix(phrase.field().prefix()) + phrase(phrase);
      case Wildcard wildcard -> prefix(wildcard.field().prefix()) + wildcard.pattern();
      case Exact exact -> prefix(exact.field().prefix()) + exact(exact);
      case Fuzzy fuzzy -> prefix(fuzzy.field().prefix()) + fuzzy.text() + '~' + fuzzy.edits();
      case Near near -> inner(near.left()) + ' ' + near.proximity() + ' ' + inner(near.right());
      case AtLeast many -> "ATLEAST/" + many.times() + ' ' + inner(many.child());
      case Keyword keyword -> prefix(keyword.field().prefix()) + value(keyword);
      case Country country -> prefix(country.role().prefix()) + country.code();
      case Published published ->
          prefix(Field.Names.PUBLISHED) + PeriodFormat.print(published.range());
      case And and -> join(and.children(), " AND ");
      case Or or -> join(or.children(), " OR ");
      case Not not -> "NOT " + inner(not.child());
    };
  }

  private static String prefix(String name) {
    return name.isEmpty() ? "" : name + ':';
  }

  private static String phrase(Phrase phrase) {
    return quoted(phrase.text(), phrase.slop());
  }

  private static String exact(Exact exact) {
    boolean bare = exact.slop() == 0 && BARE_EXACT.matcher(exact.text()).matches();
    return '=' + (bare ? exact.text() : quoted(exact.text(), exact.slop()));
  }

  private static String quoted(String text, int slop) {
    return '"' + text + '"' + (slop == 0 ? "" : "~" + slop);
  }

  private static String value(Keyword keyword) {
    String value = keyword.value();
    return switch (keyword.field()) {
      case KIND -> value.toLowerCase(Locale.ROOT).replace('_', '-');
      case LANGUAGE -> value;
      case REGION -> '"' + value + '"';
      case ID -> BARE_ID.matcher(value).matches() ? value : '"' + value + '"';
    };
  }

  private static String join(List<QueryNode> children, String operator) {
    return children.stream().map(QueryPrinter::inner).collect(Collectors.joining(operator));
  }

  private static String inner(QueryNode node) {
    boolean joined = node instanceof And || node instanceof Or || node instanceof Near;
    return joined ? '(' + print(node) + ')' : print(node);
  }
}
