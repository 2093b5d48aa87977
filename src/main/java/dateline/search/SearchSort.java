package dateline.search;

/** The order of hits. Undated articles come last when sorted by date; equals are ordered by id. */
public enum SearchSort {
  RELEVANCE,
  NEWEST,
  OLDEST
}
