package dateline.lucene;

import dateline.article.EntityId;
import dateline.search.Dimension;
import dateline.search.Facet;
import dateline.search.FacetPage;
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

  /** The most values of a dimension given with an answer; all countries fit. */
  static final int MAX_VALUES = 300;

  /** Of people, organisations and places there are too many to give them all. */
  static final int MAX_ENTITIES = 50;

  private static final Comparator<FacetValue> ORDER =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label);

  private final @Nullable SortedSetDocValuesReaderState state;
  private final EntityNames names;
  private final ValueLabels labels;

  /**
   * @param state the ordinals of the commit searched, or null if it holds no facet value
   */
  FacetCounter(
      @Nullable SortedSetDocValuesReaderState state, EntityNames names, ValueLabels labels) {
    this.state = state;
    this.names = names;
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
        counts == null ? null : counts.getTopChildren(most(dimension), dimension.parameter());
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

  /**
   * Returns a page of one dimension's values that hold some text.
   *
   * @param contains compared without case, accents and punctuation; empty for all
   */
  FacetPage page(
      @Nullable Facets counts,
      Dimension dimension,
      List<Selection> selections,
      String contains,
      int offset,
      int size)
      throws IOException {
    FacetResult all = counts == null ? null : counts.getAllChildren(dimension.parameter());
    String wanted = EntityId.of(contains);
    var values = new ArrayList<FacetValue>();
    if (all != null) {
      for (LabelAndValue child : all.labelValues) {
        if (child.value.longValue() > 0
            && (wanted.isEmpty() || holds(dimension, child.label, wanted))) {
          String name = sortName(dimension, child.label);
          values.add(new FacetValue(child.label, name, child.value.longValue(), false, false));
        }
      }
    }
    values.sort(ORDER);
    var page = new ArrayList<FacetValue>();
    for (FacetValue value : values.stream().skip(offset).limit(size).toList()) {
      page.add(value(dimension, value.value(), value.count(), selections));
    }
    return new FacetPage(dimension, page, values.size());
  }

  /** Looking up what each of very many entities is called would take long. */
  private String sortName(Dimension dimension, String value) {
    return switch (dimension) {
      case PERSON, ORGANISATION, PLACE -> value;
      default -> labels.label(dimension, value);
    };
  }

  /** The ids of entities are folded names already, and mostly what they are called. */
  private boolean holds(Dimension dimension, String value, String wanted) throws IOException {
    return switch (dimension) {
      case PERSON, ORGANISATION, PLACE ->
          value.contains(wanted) || EntityId.of(label(dimension, value)).contains(wanted);
      default -> EntityId.of(label(dimension, value)).contains(wanted);
    };
  }

  private String label(Dimension dimension, String value) throws IOException {
    String name = names.name(dimension, value);
    return name == null ? labels.label(dimension, value) : name;
  }

  private static int most(Dimension dimension) {
    return switch (dimension) {
      case PERSON, ORGANISATION, PLACE -> MAX_ENTITIES;
      default -> MAX_VALUES;
    };
  }

  private FacetValue value(
      Dimension dimension, String value, long count, List<Selection> selections)
      throws IOException {
    return new FacetValue(
        value,
        label(dimension, value),
        count,
        selections.contains(new Selection(dimension, value, false)),
        selections.contains(new Selection(dimension, value, true)));
  }
}
