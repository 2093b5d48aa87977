package dateline.query;

import java.util.List;

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
  public ParsedQuery {
    repairs = List.copyOf(repairs);
  }

  /** Stub until the parser lands. */
  public java.util.Optional<QueryNode> anyWord() {
    return java.util.Optional.empty();
  }
}
