package dateline.web;

import dateline.search.Dimension;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.Selection;
import dateline.web.FacetView.ValueView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays out the facets in the margin of the search page. */
final class FacetLayout {
  private static final int SHOWN = 8;

  /** More links than this slow a page down and help nobody; the list of all has the others. */
  private static final int SHOWN_ON_REQUEST = 100;

  /** {@code COUNTRY} is not among them: its counts are those of About and Mentioned together. */
  private static final List<Dimension> ORDER =
      List.of(
          Dimension.ABOUT,
          Dimension.MENTIONED,
          Dimension.REGION,
          Dimension.PERSON,
          Dimension.ORGANISATION,
          Dimension.PLACE,
          Dimension.KIND,
          Dimension.OUTLET,
          Dimension.AUTHOR,
          Dimension.YEAR,
          Dimension.LANGUAGE,
          Dimension.SECTION,
          Dimension.OUTLET_COUNTRY);

  List<FacetView> layOut(Answer answer) {
    return ORDER.stream()
        .map(dimension -> answer.results().facet(dimension))
        .filter(facet -> !facet.values().isEmpty())
        .map(facet -> layOut(facet, answer.parameters()))
        .toList();
  }

  private static FacetView layOut(Facet facet, SearchParameters parameters) {
    List<ValueView> values =
        nested(facet.dimension(), facet.values()).stream()
            .limit(SHOWN_ON_REQUEST)
            .map(value -> layOut(facet.dimension(), value, parameters))
            .toList();
    // A single value behind "more" would take as much room as the word.
    int shown = values.size() <= SHOWN + 1 ? values.size() : SHOWN;
    return new FacetView(
        facet.dimension().parameter(),
        heading(facet.dimension()),
        values.subList(0, shown),
        values.subList(shown, values.size()),
        facet.values().size() > shown
            ? parameters.withPage(1).url("/facets/" + facet.dimension().parameter(), List.of())
            : null);
  }

  /** Puts regions under their continents, and countries under their regions. */
  static List<FacetValue> nested(Dimension dimension, List<FacetValue> values) {
    if (dimension != Dimension.REGION) {
      return values;
    }
    Map<String, List<FacetValue>> byParent = new LinkedHashMap<>();
    Set<String> all = values.stream().map(FacetValue::value).collect(Collectors.toSet());
    for (FacetValue value : values) {
      String parent = value.value().substring(0, Math.max(0, value.value().lastIndexOf('/')));
      byParent
          .computeIfAbsent(all.contains(parent) ? parent : "", key -> new ArrayList<>())
          .add(value);
    }
    List<FacetValue> nested = new ArrayList<>();
    addInside("", byParent, nested);
    return nested;
  }

  private static void addInside(
      String parent, Map<String, List<FacetValue>> byParent, List<FacetValue> nested) {
    for (FacetValue value : byParent.getOrDefault(parent, List.of())) {
      nested.add(value);
      addInside(value.value(), byParent, nested);
    }
  }

  /** Lays out one value with the links that choose it and leave it out. */
  static ValueView layOut(Dimension dimension, FacetValue value, SearchParameters parameters) {
    return new ValueView(
        value.label(),
        dimension == Dimension.REGION
            ? (int) value.value().chars().filter(c -> c == '/').count()
            : 0,
        "%,d".formatted(value.count()),
        value.selected(),
        value.excluded(),
        parameters.toggling(new Selection(dimension, value.value(), false)).url(),
        parameters.toggling(new Selection(dimension, value.value(), true)).url());
  }

  /** Returns a dimension's name for readers. */
  static String heading(Dimension dimension) {
    return switch (dimension) {
      case COUNTRY -> "Country";
      case ABOUT -> "About";
      case MENTIONED -> "Mentioned";
      case OUTLET_COUNTRY -> "Outlet’s country";
      case REGION -> "Region";
      case PERSON -> "People";
      case ORGANISATION -> "Organisations";
      case PLACE -> "Places";
      case AUTHOR -> "Author";
      case OUTLET -> "Outlet";
      case SECTION -> "Section";
      case KIND -> "Kind";
      case LANGUAGE -> "Language";
      case YEAR -> "Year";
    };
  }
}
