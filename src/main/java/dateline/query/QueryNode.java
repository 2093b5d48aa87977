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
   * @param slop how many other words may stand among them, which then may come in any order; 0 for
   *     the words as they are
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
   * Words as written, not in another form of their stems. A word with a capital is looked for with
   * its capitals.
   *
   * @param text the words, separated by blanks; at least one
   * @param slop as in {@link Phrase}
   */
  record Exact(TextField field, String text, int slop) implements QueryNode {}

  /**
   * Words spelt almost so.
   *
   * @param text one word
   * @param edits how many letters may be missing, added, changed or swapped with the next: 1 or 2
   */
  record Fuzzy(TextField field, String text, int edits) implements QueryNode {
    static final int MAX_EDITS = 2;

    public Fuzzy {
      if (edits < 1 || edits > MAX_EDITS) {
        throw new IllegalArgumentException("edits must be 1 or 2, got " + edits);
      }
    }
  }

  /**
   * Two things near each other, not overlapping, in one field. Both are words, phrases, patterns,
   * exact or fuzzy words, all of one text field or named entities; countries in the role {@link
   * CountryRole#ANY}; alternatives of those; or near each other themselves.
   */
  record Near(QueryNode left, QueryNode right, Proximity proximity) implements QueryNode {}

  /**
   * Articles in which something stands several times, in places that do not overlap.
   *
   * @param times at least 2, at most {@link #MAX_TIMES}
   * @param child what can stand in a {@link Near}, or is one
   */
  record AtLeast(int times, QueryNode child) implements QueryNode {
    static final int MAX_TIMES = 1000;

    public AtLeast {
      if (times < 2 || times > MAX_TIMES) {
        throw new IllegalArgumentException("times must be 2 to 1000, got " + times);
      }
    }
  }

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
