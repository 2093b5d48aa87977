package dateline.search;

import dateline.query.DateRange;
import dateline.query.ParsedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the engine.
 *
 * @param query what was asked in words
 * @param selections the facet values drilled down by or excluded
 * @param period only articles published then, or null
 * @param sort the order of hits
 * @param offset how many hits to leave out, from 0 to {@link #MAX_OFFSET}
 * @param size how many hits to give, from 0 to {@link #MAX_SIZE}
 * @param matching what is listed for plain words besides the answers
 * @param explain whether hits carry an explanation of their score
 * @param collapse whether versions of one piece are one hit, the earliest of those that answer;
 *     totals by article and facets are the same either way
 */
public record SearchRequest(
    ParsedQuery query,
    List<Selection> selections,
    @Nullable DateRange period,
    SearchSort sort,
    int offset,
    int size,
    Matching matching,
    boolean explain,
    boolean collapse) {

  public static final int MAX_SIZE = 100;
  public static final int MAX_OFFSET = 1_000_000;

  /** The number of hits on a page unless asked otherwise. */
  public static final int DEFAULT_SIZE = 10;

  public SearchRequest {
    selections = List.copyOf(selections);
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be from 0 to " + MAX_SIZE + ", got " + size);
    }
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new IllegalArgumentException(
          "offset must be from 0 to " + MAX_OFFSET + ", got " + offset);
    }
  }

  /** The first page of answers, most relevant first, every article for itself. */
  public static SearchRequest of(ParsedQuery query) {
    return new SearchRequest(
        query, List.of(), null, SearchSort.RELEVANCE, 0, DEFAULT_SIZE, Matching.BEST, false, false);
  }

  public SearchRequest withSelections(List<Selection> chosen) {
    return new SearchRequest(
        query, chosen, period, sort, offset, size, matching, explain, collapse);
  }

  public SearchRequest withSort(SearchSort order) {
    return new SearchRequest(
        query, selections, period, order, offset, size, matching, explain, collapse);
  }

  public SearchRequest withPage(int first, int count) {
    return new SearchRequest(
        query, selections, period, sort, first, count, matching, explain, collapse);
  }

  public SearchRequest withMatching(Matching listed) {
    return new SearchRequest(
        query, selections, period, sort, offset, size, listed, explain, collapse);
  }

  public SearchRequest withCollapse(boolean versionsAreOneHit) {
    return new SearchRequest(
        query, selections, period, sort, offset, size, matching, explain, versionsAreOneHit);
  }
}
