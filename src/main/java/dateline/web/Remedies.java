package dateline.web;

import java.util.List;

/**
 * What to try where little or nothing was found.
 *
 * @param spellings other spellings of the query, most answers first
 * @param withoutFilters the search with filters taken back, most answers first
 */
record Remedies(List<Spelling> spellings, List<WithoutFilter> withoutFilters) {
  static final Remedies NONE = new Remedies(List.of(), List.of());

  Remedies {
    spellings = List.copyOf(spellings);
    withoutFilters = List.copyOf(withoutFilters);
  }

  /**
   * The query in another spelling.
   *
   * @param count how many articles answer it, within the filters; at least 1
   */
  record Spelling(SearchParameters search, long count) {}

  /**
   * The search without some filters.
   *
   * @param label which are left out: "year: 2023"
   * @param count how many articles answer then; at least 1
   */
  record WithoutFilter(String label, SearchParameters search, long count) {}
}
