package dateline.web;

import dateline.search.Matching;
import dateline.search.SearchSort;
import java.util.ArrayList;
import java.util.List;

/**
 * A search to subscribe to, as its URL asks for it: the newest articles unless told otherwise, and
 * answers only.
 *
 * @param parameters all that is asked of the engine
 */
record FeedSearch(SearchParameters parameters) {
  static final String ATOM = "/search.atom";
  static final String JSON = "/search.json";

  /** The number of entries unless asked otherwise. */
  static final int DEFAULT_SIZE = 20;

  /**
   * Reads a search.
   *
   * @throws ProblemException if a parameter is unknown or out of range
   */
  static FeedSearch of(QueryString query, SearchParametersParser parser) throws ProblemException {
    parser.checkNames(query);
    SearchParameters asked = parser.parse(query, DEFAULT_SIZE);
    return new FeedSearch(
        new SearchParameters(
            asked.q(),
            asked.selections(),
            asked.from(),
            asked.to(),
            asked.sort() == null ? SearchSort.NEWEST : asked.sort(),
            asked.offset(),
            asked.size(),
            Matching.ALL,
            false,
            asked.collapse()));
  }

  /**
   * Returns the address of the feed that follows a page's search, whatever the page's order.
   *
   * @param path {@link #ATOM} or {@link #JSON}
   */
  static String url(String path, SearchParameters page) {
    return page.wholeList(null).url(path, List.of());
  }

  /**
   * Returns the address that asks for just this, the same for all ways to put it.
   *
   * @param path {@link #ATOM} or {@link #JSON}
   */
  String url(String path) {
    List<SearchParameters.Field> own = new ArrayList<>();
    if (parameters.size() != DEFAULT_SIZE) {
      own.add(new SearchParameters.Field("size", Integer.toString(parameters.size())));
    }
    if (parameters.offset() > 0) {
      own.add(new SearchParameters.Field("cursor", new Cursor(parameters.offset()).toString()));
    }
    return parameters.wholeList(parameters.sort()).url(path, own);
  }

  /** Returns the address of the page of the same search. */
  String pageUrl() {
    return parameters.wholeList(parameters.sort()).url();
  }
}
