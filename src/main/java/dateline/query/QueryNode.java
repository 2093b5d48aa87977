package dateline.query;

import java.util.List;

/**
 * What the user asked, as a tree.
 *
 * <p>Words and phrases are kept as typed, after folding of quotes, dashes and apostrophes; which
 * terms they become is the analyzer's business.
 */
public sealed interface QueryNode {

  /** Everything: the empty query. */
  record Everything() implements QueryNode {}

  /**
   * One word.
   *
   * @param field where
   * @param text not blank
   */
  record Word(TextField field, String text) implements QueryNode {}

  /**
   * Words next to each other, or near.
   *
   * @param field where
   * @param text the words, separated by blanks; at least one
   * @param slop how many positions the words may be apart in all, in any order; 0 for the exact
   *     phrase
   */
  record Phrase(TextField field, String text, int slop) implements QueryNode {}

  /**
   * Words that fit a pattern.
   *
   * @param pattern in lower case; {@code *} stands for any characters, {@code ?} for one; holds at
   *     least one of them and at least one other character
   */
  record Wildcard(TextField field, String pattern) implements QueryNode {}

  /**
   * Articles with a metadata value.
   *
   * @param value normalised: an {@link dateline.article.ArticleKind}'s name, a language code in
   *     lower case, an article id
   */
  record Keyword(KeywordField field, String value) implements QueryNode {}

  /**
   * Articles with a country.
   *
   * @param role in which role
   * @param code ISO 3166-1 alpha-2 in upper case
   */
  record Country(CountryRole role, String code) implements QueryNode {}

  /** Articles published in a period, or undated ones. */
  record Published(DateRange range) implements QueryNode {}

  /** All of at least two. */
  record And(List<QueryNode> children) implements QueryNode {
    public And {
      children = atLeastTwo(children);
    }
  }

  /** Any of at least two. */
  record Or(List<QueryNode> children) implements QueryNode {
    public Or {
      children = atLeastTwo(children);
    }
  }

  /** Articles that do not answer {@code child}. */
  record Not(QueryNode child) implements QueryNode {}

  private static List<QueryNode> atLeastTwo(List<QueryNode> children) {
    if (children.size() < 2) {
      throw new IllegalArgumentException("needs at least two clauses, got " + children);
    }
    return List.copyOf(children);
  }
}
