package dateline.web;

import dateline.search.SearchResults;

/** What was asked and what was found: pages and JSON are both made of it. */
record Answer(SearchParameters parameters, SearchResults results, Remedies remedies) {

  /** Returns whether there are hits after these. */
  boolean hasNext() {
    return !results.hits().isEmpty() && parameters.offset() + results.hits().size() < listed();
  }

  /** Returns how many hits there are on all pages. */
  long listed() {
    return results.listed(parameters.collapse());
  }
}
