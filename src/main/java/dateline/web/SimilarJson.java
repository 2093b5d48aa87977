package dateline.web;

import dateline.search.Hit;
import dateline.web.SearchJson.HitJson;
import java.util.List;

/** The answer of {@code GET /api/v1/similar/ID}: hits without highlights, the most alike first. */
record SimilarJson(String id, List<HitJson> hits) {
  static SimilarJson of(String id, List<Hit> hits) {
    return new SimilarJson(id, hits.stream().map(HitJson::of).toList());
  }
}
