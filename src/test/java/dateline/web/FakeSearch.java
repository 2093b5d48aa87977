package dateline.web;

import dateline.article.Article;
import dateline.article.ArticleKind;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.PublishedDate;
import dateline.article.Sourced;
import dateline.article.TextRange;
import dateline.query.DateRange;
import dateline.query.ParsedQuery;
import dateline.search.ArticleSearch;
import dateline.search.ArticleVisitor;
import dateline.search.Dimension;
import dateline.search.Explanation;
import dateline.search.Facet;
import dateline.search.FacetPage;
import dateline.search.FacetValue;
import dateline.search.FoundArticle;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.Match;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.SearchTimeoutException;
import dateline.search.Selection;
import dateline.search.SimilarRequest;
import dateline.search.Snippet;
import dateline.search.Spellings;
import dateline.search.Suggestion;
import dateline.search.TotalHits;
import dateline.search.ValueLabels;
import dateline.search.Versions;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks words up by reading every article: slow, and plain enough to be right. The words {@code
 * !io} and {@code !overflow} make it fail.
 */
final class FakeSearch implements ArticleSearch {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<EnrichedArticle> articles;
  private volatile @Nullable SearchRequest lastRequest;

  FakeSearch(List<EnrichedArticle> articles) {
    this.articles = List.copyOf(articles);
  }

  static ValueLabels labels() {
    return (dimension, value) ->
        switch (dimension) {
          case COUNTRY, ABOUT, MENTIONED, OUTLET_COUNTRY ->
              value.equals("GB")
                  ? "United Kingdom"
                  : SampleArticles.COUNTRIES.getOrDefault(value, value);
          case LANGUAGE -> value.equals("en") ? "English" : value;
          case KIND -> ArticleKind.valueOf(value).label();
          case YEAR -> value.equals(Dimension.UNDATED) ? "Undated" : value;
          case REGION -> value.startsWith("142") ? "Region " + value : value;
          case AUTHOR, OUTLET, SECTION, PERSON, ORGANISATION, PLACE -> value;
        };
  }

  /** Returns what the server last asked. */
  SearchRequest lastRequest() {
    SearchRequest request = lastRequest;
    if (request == null) {
      throw new IllegalStateException("nothing was asked");
    }
    return request;
  }

  @Override
  public SearchResults search(SearchRequest request) throws IOException {
    if (request.size() > 0) {
      // Requests for a number only are the server's own.
      lastRequest = request;
    }
    String input = request.query().input();
    if (input.contains("!io")) {
      throw new IOException("disk /secret/path is gone");
    }
    if (input.contains("!overflow")) {
      throw new StackOverflowError();
    }
    List<String> words = words(input);
    boolean anyWord = articles.stream().noneMatch(a -> words.stream().allMatch(w -> has(a, w)));
    List<EnrichedArticle> asked =
        articles.stream()
            .filter(
                a ->
                    anyWord
                        ? words.stream().anyMatch(w -> has(a, w))
                        : words.stream().allMatch(w -> has(a, w)))
            .filter(a -> inPeriod(a.article(), request.period()))
            .toList();
    List<EnrichedArticle> found =
        ordered(
            asked.stream().filter(a -> selected(a, request.selections(), null)).toList(), request);
    return new SearchResults(
        understood(request.query(), words),
        anyWord && !found.isEmpty(),
        new TotalHits(found.size(), TotalHits.Relation.EQUAL),
        found.size(),
        0,
        List.of(),
        found.stream()
            .skip(request.offset())
            .limit(request.size())
            .map(a -> hit(a, words, request.explain()))
            .toList(),
        Arrays.stream(Dimension.values()).map(d -> facet(d, asked, request)).toList(),
        List.of(),
        Duration.ofMillis(4));
  }

  @Override
  public void visit(SearchRequest request, ArticleVisitor visitor) throws IOException {
    if (request.query().input().contains("!slow")) {
      throw new SearchTimeoutException(Duration.ofSeconds(10));
    }
    lastRequest = request;
    List<String> ids =
        search(request.withPage(0, SearchRequest.MAX_SIZE)).hits().stream()
            .map(hit -> hit.article().id())
            .toList();
    visitor.begin(ids.size());
    for (String id : ids) {
      for (EnrichedArticle article : articles) {
        if (article.article().id().equals(id)) {
          visitor.visit(article);
        }
      }
    }
  }

  @Override
  public FacetPage facet(
      SearchRequest request, Dimension dimension, String contains, int offset, int size)
      throws IOException {
    List<FacetValue> values =
        search(request).facet(dimension).values().stream()
            .filter(value -> value.label().toLowerCase(Locale.ROOT).contains(contains))
            .toList();
    return new FacetPage(
        dimension, values.stream().skip(offset).limit(size).toList(), values.size());
  }

  @Override
  public Optional<FoundArticle> article(String id, ParsedQuery query) {
    List<String> words = words(query.input());
    return articles.stream()
        .filter(a -> a.article().id().equals(id))
        .findFirst()
        .map(a -> new FoundArticle(a, ranges(a.article(), words), Versions.single(true)));
  }

  @Override
  public Optional<List<Hit>> similar(SimilarRequest request) {
    return articles.stream()
        .filter(a -> a.article().id().equals(request.id()))
        .findFirst()
        .map(
            given ->
                articles.stream()
                    .filter(a -> !a.equals(given))
                    .limit(request.size())
                    .map(a -> hit(a, List.of(), false))
                    .toList());
  }

  @Override
  public List<Suggestion> suggest(String typed, int size) {
    return "Kim Jong Un".toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))
        ? List.of(
            new Suggestion(Suggestion.Type.PERSON, "Kim Jong Un", "person:\"Kim Jong Un\"", 3))
        : List.of();
  }

  @Override
  public Spellings spellings(String word, long most) {
    return word.equalsIgnoreCase("artilery")
        ? new Spellings(0, List.of(new Spellings.Spelling("artillery", 9)))
        : new Spellings(0, List.of());
  }

  @Override
  public long articles() {
    return articles.size();
  }

  private static ParsedQuery understood(ParsedQuery query, List<String> words) {
    boolean odd = query.input().chars().filter(c -> c == '"').count() % 2 == 1;
    return new ParsedQuery(
        query.input(),
        query.root(),
        String.join(" AND ", words),
        odd ? List.of("closed the quotation mark") : List.of(),
        List.of(),
        List.of());
  }

  private static Hit hit(EnrichedArticle enriched, List<String> words, boolean explain) {
    Article article = enriched.article();
    List<Snippet> matching =
        article.paragraphs().stream()
            .map(p -> new Snippet(p, highlights(p, words)))
            .filter(s -> !s.highlights().isEmpty())
            .limit(2)
            .toList();
    return new Hit(
        article,
        enriched.countries(),
        words.isEmpty() ? 0 : 7.125,
        highlights(article.headline().value(), words),
        matching.isEmpty()
            ? List.of(new Snippet(article.paragraphs().get(0), List.of()))
            : matching,
        Versions.single(true),
        Match.ANSWER,
        explain
            ? new Explanation(
                7.125,
                "sum of",
                List.of(Explanation.of(5, "headline"), Explanation.of(2.125, "body")))
            : null);
  }

  private static List<TextRange> ranges(Article article, List<String> words) {
    List<TextRange> ranges = new ArrayList<>();
    for (int part = TextRange.HEADLINE; part < article.paragraphs().size(); part++) {
      for (Highlight h : highlights(article.text(part), words)) {
        ranges.add(new TextRange(part, h.start(), h.end()));
      }
    }
    return ranges;
  }

  private static List<Highlight> highlights(String text, List<String> words) {
    List<Highlight> highlights = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (words.contains(matcher.group().toLowerCase(Locale.ROOT))) {
        highlights.add(new Highlight(matcher.start(), matcher.end()));
      }
    }
    return highlights;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }

  private static boolean has(EnrichedArticle enriched, String word) {
    return !ranges(enriched.article(), List.of(word)).isEmpty();
  }

  private static boolean inPeriod(Article article, @Nullable DateRange period) {
    Sourced<PublishedDate> date = article.publication().published();
    if (period == null || date == null) {
      return period == null;
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    return (from == null || !date.value().lastDay().isBefore(from))
        && (to == null || !date.value().firstDay().isAfter(to));
  }

  /** Returns whether an article passes the selections, but for those of one dimension. */
  private static boolean selected(
      EnrichedArticle article, List<Selection> selections, @Nullable Dimension ignored) {
    BiPredicate<Dimension, String> has = (d, v) -> values(article, d).contains(v);
    for (Dimension dimension : Dimension.values()) {
      List<Selection> own = selections.stream().filter(s -> s.dimension() == dimension).toList();
      boolean out = own.stream().anyMatch(s -> s.excluded() && has.test(dimension, s.value()));
      List<Selection> wanted = own.stream().filter(s -> !s.excluded()).toList();
      boolean in =
          wanted.isEmpty() || wanted.stream().anyMatch(s -> has.test(dimension, s.value()));
      if (dimension != ignored && (out || !in)) {
        return false;
      }
    }
    return true;
  }

  private static Facet facet(
      Dimension dimension, List<EnrichedArticle> asked, SearchRequest request) {
    Map<String, Long> counts = new TreeMap<>();
    for (Selection selection : request.selections()) {
      if (selection.dimension() == dimension) {
        counts.put(selection.value(), 0L);
      }
    }
    asked.stream()
        .filter(a -> selected(a, request.selections(), dimension))
        .flatMap(a -> values(a, dimension).stream())
        .forEach(value -> counts.merge(value, 1L, Long::sum));
    return new Facet(
        dimension,
        counts.entrySet().stream()
            .map(e -> value(dimension, e.getKey(), e.getValue(), request.selections()))
            .sorted(Comparator.comparingLong(FacetValue::count).reversed())
            .toList());
  }

  private static FacetValue value(
      Dimension dimension, String value, long count, List<Selection> selections) {
    return new FacetValue(
        value,
        labels().label(dimension, value),
        count,
        selections.contains(new Selection(dimension, value, false)),
        selections.contains(new Selection(dimension, value, true)));
  }

  private static List<String> values(EnrichedArticle enriched, Dimension dimension) {
    Article article = enriched.article();
    return switch (dimension) {
      case COUNTRY ->
          Stream.concat(
                  enriched.countries().about().stream(), enriched.countries().mentioned().stream())
              .toList();
      case ABOUT -> enriched.countries().about();
      case MENTIONED -> enriched.countries().mentioned();
      case REGION -> enriched.countries().regions();
      case PERSON, ORGANISATION, PLACE ->
          enriched.entities().stream()
              .filter(entity -> entity.type().name().equals(dimension.name()))
              .map(Entity::id)
              .toList();
      case OUTLET_COUNTRY -> Stream.ofNullable(enriched.countries().outletCountry()).toList();
      case AUTHOR -> article.authors().stream().map(a -> a.value().name()).toList();
      case OUTLET -> value(article.publication().outlet());
      case SECTION -> value(article.publication().section());
      case KIND -> List.of(article.publication().kind().value().name());
      case LANGUAGE -> value(article.publication().language());
      case YEAR -> List.of(year(article.publication().published()));
    };
  }

  private static List<String> value(@Nullable Sourced<String> sourced) {
    return sourced == null ? List.of() : List.of(sourced.value());
  }

  private static String year(@Nullable Sourced<PublishedDate> date) {
    return date == null ? Dimension.UNDATED : Integer.toString(date.value().firstDay().getYear());
  }

  private static List<EnrichedArticle> ordered(List<EnrichedArticle> found, SearchRequest request) {
    if (request.sort() == SearchSort.RELEVANCE) {
      return found;
    }
    Comparator<LocalDate> days =
        request.sort() == SearchSort.OLDEST ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return found.stream()
        .sorted(Comparator.comparing(FakeSearch::firstDay, Comparator.nullsLast(days)))
        .toList();
  }

  private static @Nullable LocalDate firstDay(EnrichedArticle enriched) {
    Sourced<PublishedDate> date = enriched.article().publication().published();
    return date == null ? null : date.value().firstDay();
  }
}
