package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.Country;
import dateline.query.QueryNode.Everything;
import dateline.query.QueryNode.Keyword;
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

  private QueryPrinter() {}

  static String print(QueryNode node) {
    return switch (node) {
      case Everything everything -> "*";
      case Word word -> prefix(word.field().prefix()) + word.text();
      case Phrase phrase -> prefix(phrase.field().prefix()) + phrase(phrase);
      case Wildcard wildcard -> prefix(wildcard.field().prefix()) + wildcard.pattern();
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
    return '"' + phrase.text() + '"' + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
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
    boolean joined = node instanceof And || node instanceof Or;
    return joined ? '(' + print(node) + ')' : print(node);
  }
}
