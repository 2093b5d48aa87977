package dateline.lucene;

import dateline.search.Dimension;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.Selection;
import dateline.search.ValueLabels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.jspecify.annotations.Nullable;

/** Counts the values of dimensions among collected articles. */
final class FacetCounter {

  /** The most values of a dimension given; all countries fit. */
  static final int MAX_VALUES = 300;

  private static final Comparator<FacetValue> ORDER =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label);

  private final @Nullable SortedSetDocValuesReaderState state;
  private final ValueLabels labels;

  /**
   * @param state the ordinals of the commit searched, or null if it holds no facet value
   */
  FacetCounter(@Nullable SortedSetDocValuesReaderState state, ValueLabels labels) {
    this.state = state;
    this.labels = labels;
  }

  /** Counts among collected articles, for any number of dimensions. */
  @Nullable Facets count(FacetsCollector collected) throws IOException {
    return state == null ? null : new SortedSetDocValuesFacetCounts(state, collected);
  }

  /**
   * Returns one dimension's values, marking those chosen.
   *
   * @param counts what {@link #count} gave
   */
  Facet facet(@Nullable Facets counts, Dimension dimension, List<Selection> selections)
      throws IOException {
    var values = new ArrayList<FacetValue>();
    FacetResult top =
        counts == null ? null : counts.getTopChildren(MAX_VALUES, dimension.parameter());
    if (top != null) {
      for (LabelAndValue child : top.labelValues) {
        values.add(value(dimension, child.label, child.value.longValue(), selections));
      }
    }
    for (Selection selection : selections) {
      if (selection.dimension() == dimension
          && values.stream().noneMatch(value -> value.value().equals(selection.value()))) {
        values.add(value(dimension, selection.value(), 0, selections));
      }
    }
    values.sort(ORDER);
    return new Facet(dimension, values);
  }

  private FacetValue value(
      Dimension dimension, String value, long count, List<Selection> selections) {
    return new FacetValue(
        value,
        labels.label(dimension, value),
        count,
        selections.contains(new Selection(dimension, value, false)),
        selections.contains(new Selection(dimension, value, true)));
  }
}
