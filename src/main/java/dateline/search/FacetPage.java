package dateline.search;

import java.util.List;

/**
 * Some of the values of one dimension among the answers.
 *
 * @param values most frequent first
 * @param total how many values there are in all that were looked for
 */
public record FacetPage(Dimension dimension, List<FacetValue> values, long total) {

  /** The most values on a page. */
  public static final int MAX_SIZE = 1_000;

  public FacetPage {
    values = List.copyOf(values);
  }
}
