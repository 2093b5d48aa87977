package dateline.web;

import dateline.search.Dimension;
import dateline.search.FacetPage;
import dateline.search.SearchRequest;

/**
 * A page of the values of one dimension, as its URL asks for it.
 *
 * @param parameters the search whose answers are counted
 * @param contains what the values' labels must hold, or empty
 * @param offset how many values come before
 * @param size the most values on the page
 */
record FacetList(
    Dimension dimension, SearchParameters parameters, String contains, int offset, int size) {

  /** The parameter that searches inside the list. */
  static final String CONTAINS = "contains";

  private static final int MAX_CHARS = 100;

  /**
   * Reads a list.
   *
   * @param usualSize the values on a page unless the query says otherwise
   * @throws ProblemException if a value is unknown or out of range
   */
  static FacetList of(
      Dimension dimension, QueryString query, SearchParametersParser parser, int usualSize)
      throws ProblemException {
    String contains = query.one(CONTAINS).orElse("").strip();
    if (contains.length() > MAX_CHARS) {
      throw ProblemException.badRequest(
          "%s must have at most %d characters, got %,d"
              .formatted(CONTAINS, MAX_CHARS, contains.length()));
    }
    SearchParameters parameters = parser.parse(query);
    int size = query.one("size").isPresent() ? parameters.size() : usualSize;
    int offset = (int) Math.min((parameters.page() - 1L) * size, SearchRequest.MAX_OFFSET);
    return new FacetList(
        dimension, parameters, contains, offset, Math.min(size, FacetPage.MAX_SIZE));
  }

  /** Returns the number of the page, from 1. */
  int page() {
    return size == 0 ? 1 : offset / size + 1;
  }
}
