package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.Not;
import dateline.query.QueryNode.Or;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins clauses so that one meaning has one tree: no And directly in an And, no Or in an Or, no
 * single child, no double negation. Duplicates stay: they are the user's emphasis.
 */
final class NormalForm {
  private NormalForm() {}

  /** Returns all of the clauses as one, or nothing if there are none. */
  static Optional<QueryNode> and(List<QueryNode> clauses) {
    List<QueryNode> flat =
        clauses.stream()
            .flatMap(
                clause -> clause instanceof And and ? and.children().stream() : Stream.of(clause))
            .toList();
    return flat.size() < 2 ? flat.stream().findFirst() : Optional.of(new And(flat));
  }

  /** Returns any of the clauses as one, or nothing if there are none. */
  static Optional<QueryNode> or(List<QueryNode> clauses) {
    List<QueryNode> flat =
        clauses.stream()
            .flatMap(clause -> clause instanceof Or or ? or.children().stream() : Stream.of(clause))
            .toList();
    return flat.size() < 2 ? flat.stream().findFirst() : Optional.of(new Or(flat));
  }

  static QueryNode not(QueryNode clause) {
    return clause instanceof Not not ? not.child() : new Not(clause);
  }
}
