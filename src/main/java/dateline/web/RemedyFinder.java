package dateline.web;

import dateline.query.QueryParser;
import dateline.search.ArticleSearch;
import dateline.search.Dimension;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Selection;
import dateline.search.ValueLabels;
import dateline.web.Remedies.WithoutFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds what to try where a search finds little or not all that was meant: other spellings and
 * fewer filters, each only if it has answers. Every one is a search of its own, so their number is
 * bounded. Immutable; safe for use by several threads.
 */
final class RemedyFinder {

  private static final int MAX_FILTERS = 6;

  private final ArticleSearch search;
  private final QueryParser parser;
  private final ValueLabels labels;
  private final SpellingRemedies spellings;

  RemedyFinder(ArticleSearch search, QueryParser parser, ValueLabels labels) {
    this.search = search;
    this.parser = parser;
    this.labels = labels;
    this.spellings = new SpellingRemedies(search, this::count);
  }

  Remedies find(SearchParameters parameters, SearchResults results) throws IOException {
    long total = results.anyWord() ? 0 : results.total().value();
    return new Remedies(
        spellings.find(parameters, results.query(), total),
        total == 0 ? withoutFilters(parameters) : List.of());
  }

  private List<WithoutFilter> withoutFilters(SearchParameters parameters) throws IOException {
    List<WithoutFilter> found = new ArrayList<>();
    Map<Dimension, List<Selection>> byDimension =
        parameters.selections().stream()
            .collect(
                Collectors.groupingBy(
                    Selection::dimension, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<Dimension, List<Selection>> chosen :
        byDimension.entrySet().stream().limit(MAX_FILTERS).toList()) {
      add(label(chosen.getKey(), chosen.getValue()), parameters.without(chosen.getKey()), found);
    }
    boolean period = parameters.from() != null || parameters.to() != null;
    if (period) {
      String from = parameters.from() == null ? "" : parameters.from().toString();
      String to = parameters.to() == null ? "" : parameters.to().toString();
      add("period: %s–%s".formatted(from, to), parameters.withPeriod(null, null), found);
    }
    if (byDimension.size() + (period ? 1 : 0) > 1) {
      add("all filters", parameters.everywhere(), found);
    }
    found.sort(Comparator.comparingLong(WithoutFilter::count).reversed());
    return found;
  }

  private String label(Dimension dimension, List<Selection> selections) {
    return selections.stream()
        .map(
            selection ->
                (selection.excluded() ? "not " : "") + labels.label(dimension, selection.value()))
        .collect(
            Collectors.joining(
                ", ", FacetLayout.heading(dimension).toLowerCase(Locale.ROOT) + ": ", ""));
  }

  private void add(String label, SearchParameters other, List<WithoutFilter> to)
      throws IOException {
    long count = count(other);
    if (count > 0) {
      to.add(new WithoutFilter(label, other, count));
    }
  }

  private long count(SearchParameters parameters) throws IOException {
    SearchRequest request = parameters.request(parser).withPage(0, 0).withMatching(Matching.ALL);
    SearchResults results = search.search(request);
    return results.anyWord() ? 0 : results.total().value();
  }
}
