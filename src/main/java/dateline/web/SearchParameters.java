package dateline.web;

import dateline.article.PublishedDate;
import dateline.query.DateRange;
import dateline.query.QueryParser;
import dateline.search.Dimension;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchSort;
import dateline.search.Selection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search as its URL says it. {@link SearchParametersParser} reads what {@link #fields} and {@link
 * #url} write; the withers make the links of a page.
 *
 * @param q the query as typed, without blanks around; empty for every article
 * @param selections the facet values drilled down by or excluded, each once
 * @param from the start of the period, or null
 * @param to its end, inclusive, or null
 * @param sort the order asked for, or null for the usual one
 * @param offset how many hits come before
 * @param size hits on a page
 * @param matching what is listed besides the answers
 * @param explain whether to explain scores
 * @param collapse whether versions of one piece are one hit
 */
record SearchParameters(
    String q,
    List<Selection> selections,
    @Nullable PublishedDate from,
    @Nullable PublishedDate to,
    @Nullable SearchSort sort,
    int offset,
    int size,
    Matching matching,
    boolean explain,
    boolean collapse) {

  /** One parameter and its value. */
  record Field(String name, String value) {}

  SearchParameters {
    selections = List.copyOf(selections);
  }

  /** Returns the search for a query and nothing else. */
  static SearchParameters of(String q) {
    return new SearchParameters(
        q, List.of(), null, null, null, 0, SearchRequest.DEFAULT_SIZE, Matching.BEST, false, true);
  }

  /**
   * Returns the order in force: without a query there is no relevance, so the newest come first.
   */
  SearchSort order() {
    if (sort != null) {
      return sort;
    }
    return q.isEmpty() ? SearchSort.NEWEST : SearchSort.RELEVANCE;
  }

  /** Returns the question to the engine. */
  SearchRequest request(QueryParser parser) {
    DateRange period =
        from == null && to == null
            ? null
            : DateRange.between(
                from == null ? null : from.firstDay(), to == null ? null : to.lastDay());
    return new SearchRequest(
        parser.parse(q), selections, period, order(), offset, size, matching, explain, collapse);
  }

  /** Returns whether a facet value or period narrows the search. */
  boolean isNarrowed() {
    return !selections.isEmpty() || from != null || to != null;
  }

  /** Returns the number of the page, from 1. */
  int page() {
    return size == 0 ? 1 : offset / size + 1;
  }

  /** Returns the first page of the search with a selection taken back if it was made, else made. */
  SearchParameters toggling(Selection selection) {
    return selections.contains(selection) ? without(selection) : with(selection);
  }

  /** Returns the first page with a selection made; the opposite one of the same value is undone. */
  SearchParameters with(Selection selection) {
    List<Selection> all = new ArrayList<>(without(selection).selections);
    all.add(selection);
    return withSelections(all);
  }

  private SearchParameters without(Selection selection) {
    return withSelections(
        selections.stream()
            .filter(
                s -> s.dimension() != selection.dimension() || !s.value().equals(selection.value()))
            .toList());
  }

  private SearchParameters withSelections(List<Selection> chosen) {
    return new SearchParameters(q, chosen, from, to, sort, 0, size, matching, explain, collapse);
  }

  SearchParameters withPeriod(@Nullable PublishedDate first, @Nullable PublishedDate last) {
    return new SearchParameters(
        q, selections, first, last, sort, 0, size, matching, explain, collapse);
  }

  SearchParameters withSort(SearchSort order) {
    return new SearchParameters(
        q, selections, from, to, order, 0, size, matching, explain, collapse);
  }

  SearchParameters withMatching(Matching listed) {
    return new SearchParameters(q, selections, from, to, sort, 0, size, listed, explain, collapse);
  }

  SearchParameters withPage(int page) {
    return new SearchParameters(
        q, selections, from, to, sort, (page - 1) * size, size, matching, explain, collapse);
  }

  /** Returns the first page with versions of one piece as one hit, or as one each. */
  SearchParameters withCollapse(boolean versionsAreOneHit) {
    return new SearchParameters(
        q, selections, from, to, sort, 0, size, matching, explain, versionsAreOneHit);
  }

  /** Returns the same question without what concerns pages and lists of hits only. */
  SearchParameters wholeList(@Nullable SearchSort order) {
    return new SearchParameters(
        q,
        selections,
        from,
        to,
        order,
        0,
        SearchRequest.DEFAULT_SIZE,
        Matching.BEST,
        false,
        collapse);
  }

  /** Returns the first page of another query within the same filters. */
  SearchParameters withQuery(String other) {
    return new SearchParameters(
        other, selections, from, to, sort, 0, size, matching, explain, collapse);
  }

  /** Returns the first page without any selection of a dimension. */
  SearchParameters without(Dimension dimension) {
    return withSelections(
        selections.stream().filter(selection -> selection.dimension() != dimension).toList());
  }

  /** Returns the same query over all articles. */
  SearchParameters everywhere() {
    return withSelections(List.of()).withPeriod(null, null);
  }

  /** Returns the parameters that differ from the usual, always in the same order. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    if (!q.isEmpty()) {
      fields.add(new Field("q", q));
    }
    for (Selection s : selections) {
      fields.add(new Field(s.dimension().parameter(), (s.excluded() ? "-" : "") + s.value()));
    }
    if (from != null) {
      fields.add(new Field("from", from.toString()));
    }
    if (to != null) {
      fields.add(new Field("to", to.toString()));
    }
    if (sort != null) {
      fields.add(new Field("sort", sort.name().toLowerCase(Locale.ROOT)));
    }
    if (size != SearchRequest.DEFAULT_SIZE) {
      fields.add(new Field("size", Integer.toString(size)));
    }
    if (matching != Matching.BEST) {
      fields.add(new Field("match", matching.name().toLowerCase(Locale.ROOT)));
    }
    if (explain) {
      fields.add(new Field("explain", "true"));
    }
    if (!collapse) {
      fields.add(new Field("collapse", "off"));
    }
    if (page() > 1) {
      fields.add(new Field("page", Integer.toString(page())));
    }
    return fields;
  }

  /** Returns the address of the page, with its path. */
  String url() {
    return url("/search", List.of());
  }

  /** Returns the address of another page of the same search, with parameters of its own. */
  String url(String path, List<Field> own) {
    StringBuilder url = new StringBuilder(path);
    char separator = '?';
    List<Field> all = new ArrayList<>(fields());
    all.addAll(own);
    for (Field field : all) {
      url.append(separator).append(field.name()).append('=').append(encode(field.value()));
      separator = '&';
    }
    return url.toString();
  }

  /** Encodes a value for use after the question mark of a URL. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
