package dateline.web;

import dateline.query.QueryParser;
import dateline.search.ArticleSearch;
import dateline.search.Dimension;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Selection;
import dateline.search.Spellings;
import dateline.search.ValueLabels;
import dateline.web.Remedies.Spelling;
import dateline.web.Remedies.WithoutFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what to try where a search finds little: other spellings and fewer filters, each only if it
 * has answers. Every one is a search of its own, so their number is bounded. Immutable; safe for
 * use by several threads.
 */
final class RemedyFinder {

  /** With more answers than these nothing is offered. */
  private static final int FEW = 2;

  /** A spelling is clearly more frequent if it is in so many times the articles. */
  private static final int CLEARLY = 10;

  private static final int MAX_WORDS = 12;
  private static final int MAX_OTHERS = 3;
  private static final int MAX_SEARCHES = 8;
  private static final int MAX_OFFERED = 3;
  private static final int MAX_FILTERS = 6;

  /** Words as typed, but neither names of fields nor parts of patterns. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}*?~'’])\\p{L}[\\p{L}\\p{N}'’]{2,}(?![\\p{L}\\p{N}*?~:'’])");

  private static final Set<String> OPERATORS = Set.of("AND", "NOT", "NEAR", "PRE", "ATLEAST");

  private final ArticleSearch search;
  private final QueryParser parser;
  private final ValueLabels labels;

  RemedyFinder(ArticleSearch search, QueryParser parser, ValueLabels labels) {
    this.search = search;
    this.parser = parser;
    this.labels = labels;
  }

  Remedies find(SearchParameters parameters, SearchResults results) throws IOException {
    long total = results.anyWord() ? 0 : results.total().value();
    if (total > FEW) {
      return Remedies.NONE;
    }
    return new Remedies(
        spellings(parameters, total), total == 0 ? withoutFilters(parameters) : List.of());
  }

  private List<Spelling> spellings(SearchParameters parameters, long total) throws IOException {
    List<Spelling> found = new ArrayList<>();
    int searches = 0;
    for (String q : respelt(parameters.q())) {
      if (searches++ < MAX_SEARCHES && found.size() < MAX_OFFERED) {
        SearchParameters other = parameters.withQuery(q);
        long count = count(other);
        if (count > 0 && count >= CLEARLY * total) {
          found.add(new Spelling(other, count));
        }
      }
    }
    found.sort(Comparator.comparingLong(Spelling::count).reversed());
    return found;
  }

  /** Returns the query with all doubtful words respelt, then with one of them each. */
  private Set<String> respelt(String q) throws IOException {
    Map<String, List<String>> others = new LinkedHashMap<>();
    Matcher words = WORD.matcher(q);
    while (words.find() && others.size() < MAX_WORDS) {
      String word = words.group();
      if (!OPERATORS.contains(word)) {
        Spellings spellings = search.spellings(word);
        List<String> likelier =
            spellings.others().stream()
                .filter(other -> other.articles() >= CLEARLY * spellings.articles())
                .map(Spellings.Spelling::word)
                .limit(MAX_OTHERS)
                .toList();
        if (!likelier.isEmpty()) {
          others.put(word, likelier);
        }
      }
    }
    Set<String> queries = new LinkedHashSet<>();
    Map<String, String> all = new LinkedHashMap<>();
    others.forEach((word, likelier) -> all.put(word, likelier.getFirst()));
    queries.add(replaced(q, all));
    for (int i = 0; i < MAX_OTHERS; i++) {
      for (Map.Entry<String, List<String>> word : others.entrySet()) {
        if (i < word.getValue().size()) {
          queries.add(replaced(q, Map.of(word.getKey(), word.getValue().get(i))));
        }
      }
    }
    queries.remove(q);
    return queries;
  }

  private static String replaced(String q, Map<String, String> words) {
    return WORD.matcher(q)
        .replaceAll(
            found -> {
              String word = found.group();
              return Matcher.quoteReplacement(likeTyped(word, words.getOrDefault(word, word)));
            });
  }

  private static String likeTyped(String typed, String word) {
    return Character.isUpperCase(typed.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
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
