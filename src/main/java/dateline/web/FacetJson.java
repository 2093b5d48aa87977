package dateline.web;

import dateline.search.Dimension;
import dateline.search.SearchResults;
import dateline.web.SearchJson.FacetValueJson;
import dateline.web.SearchJson.TotalJson;
import java.util.List;

/**
 * The answer of {@code GET /api/v1/facets/DIMENSION}.
 *
 * @param dimension its parameter name
 * @param total how many articles answer the search
 * @param values all of them, most frequent first
 */
record FacetJson(String dimension, TotalJson total, List<FacetValueJson> values) {
  static FacetJson of(Dimension dimension, SearchResults results) {
    return new FacetJson(
        dimension.parameter(),
        new TotalJson(results.total().value(), results.total().relation().name()),
        results.facet(dimension).values().stream().map(FacetValueJson::of).toList());
  }
}
