package dateline.search;

import java.util.List;

/**
 * The values of one dimension among the answers.
 *
 * @param values most frequent first, then by label; selected and excluded ones are always among
 *     them
 */
public record Facet(Dimension dimension, List<FacetValue> values) {
  public Facet {
    values = List.copyOf(values);
  }
}
