package dateline.analysis;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * One word of a query as the index knows it.
 *
 * @param written the word as typed
 * @param exact the term of the word as written, folded
 * @param readings the terms that stand for the word: for each language it may be in, those of all
 *     words with its stem there. In one article one reading applies, and its terms never stand
 *     twice for one word. Of stop words and names only {@code exact}
 * @param stopWord whether it says nothing alone
 * @param position its place among the words, from 0
 */
public record QueryTerm(
    String written, String exact, List<List<String>> readings, boolean stopWord, int position) {

  public QueryTerm {
    readings = readings.stream().map(List::copyOf).toList();
  }

  /** Returns the terms of all readings, each once. */
  public List<String> forms() {
    var forms = new LinkedHashSet<String>();
    readings.forEach(forms::addAll);
    return List.copyOf(forms);
  }

  /** Returns the same word at another place. */
  public QueryTerm at(int place) {
    return new QueryTerm(written, exact, readings, stopWord, place);
  }
}
