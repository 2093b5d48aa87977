package dateline.web;

import dateline.search.FacetPage;
import dateline.web.SearchJson.FacetValueJson;
import java.util.List;

/**
 * The answer of {@code GET /api/v1/facets/DIMENSION}.
 *
 * @param dimension its parameter name
 * @param found how many values there are that were looked for
 * @param values the page of them asked for, most frequent first
 */
record FacetJson(String dimension, long found, List<FacetValueJson> values) {
  static FacetJson of(FacetPage page) {
    return new FacetJson(
        page.dimension().parameter(),
        page.total(),
        page.values().stream().map(FacetValueJson::of).toList());
  }
}
