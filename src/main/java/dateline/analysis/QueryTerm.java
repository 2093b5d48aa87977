package dateline.analysis;

import org.jspecify.annotations.Nullable;

/**
 * One word of a query as the index knows it.
 *
 * @param written the word as typed
 * @param exact the term of the word as written
 * @param stem the term of its stem, or null for stop words and names
 * @param position its place among the words, from 0
 */
public record QueryTerm(String written, String exact, @Nullable String stem, int position) {

  QueryTerm withStem(String term) {
    return new QueryTerm(written, exact, term, position);
  }

  /** Returns the term without its mark. */
  public String folded() {
    return exact.charAt(0) == TextAnalysis.EXACT ? exact.substring(1) : exact;
  }
}
