package dateline.web;

import dateline.search.FacetPage;
import dateline.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/** Lays out the page of all values of one dimension. */
final class FacetListPage {

  /** Values on a page. */
  static final int SIZE = 100;

  private final PageFrames frames;

  FacetListPage(PageFrames frames) {
    this.frames = frames;
  }

  FacetListView layOut(FacetList list, FacetPage page) {
    SearchParameters search = list.parameters().withPage(1);
    String heading = FacetLayout.heading(list.dimension());
    long total = page.total();
    return new FacetListView(
        frames.searching(heading, search),
        heading,
        path(list),
        list.contains(),
        PageFrames.carried(search, "page"),
        "%,d %s".formatted(total, total == 1 ? "value" : "values"),
        FacetLayout.nested(list.dimension(), page.values()).stream()
            .map(value -> FacetLayout.layOut(list.dimension(), value, search))
            .toList(),
        search.url(),
        list.page() > 1 ? url(list, list.page() - 1) : null,
        list.offset() + list.size() < total ? url(list, list.page() + 1) : null);
  }

  /** Returns the address of the list of a search's values. */
  static String path(FacetList list) {
    return "/facets/" + list.dimension().parameter();
  }

  private static String url(FacetList list, int page) {
    List<SearchParameters.Field> own = new ArrayList<>();
    if (!list.contains().isEmpty()) {
      own.add(new SearchParameters.Field(FacetList.CONTAINS, list.contains()));
    }
    if (list.size() != SIZE && list.parameters().size() == SearchRequest.DEFAULT_SIZE) {
      // The usual size of a search is not the usual one here.
      own.add(new SearchParameters.Field("size", Integer.toString(list.size())));
    }
    if (page > 1) {
      own.add(new SearchParameters.Field("page", Integer.toString(page)));
    }
    return list.parameters().withPage(1).url(path(list), own);
  }
}
