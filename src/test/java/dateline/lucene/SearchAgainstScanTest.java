package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleKind;
import dateline.article.PublishedDate;
import dateline.query.CountryRole;
import dateline.query.DateRange;
import dateline.query.KeywordField;
import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.query.TextField;
import dateline.search.Dimension;
import dateline.search.FacetValue;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.Selection;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random articles and random requests, answered by the engine and by looking at every article. The
 * words are their own stems, so the scan needs no analyzer.
 */
class SearchAgainstScanTest {
  private static final List<String> WORDS =
      List.of("alfa", "bravo", "delta", "golf", "hotel", "kilo", "lima", "oscar", "tango");
  private static final List<String> CODES = List.of("KP", "KR", "RU", "US", "GE");
  private static final List<String> OUTLETS = List.of("Meridian", "Ledger", "Review");
  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final int ARTICLES = SearchRequest.MAX_SIZE;
  private static final int REQUESTS = 400;

  @TempDir Path folder;

  @Test
  void totalsHitsAndFacetsAreThoseOfAScan() throws IOException {
    long seed = Long.getLong("tests.seed", 20_261_123L);
    var random = new Random(seed);
    List<TestArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(randomArticle(random, i));
    }
    try (var index = TestIndex.of(folder, articles)) {
      for (int i = 0; i < REQUESTS; i++) {
        SearchRequest request = randomRequest(random);
        assertAnswer(articles, index, request, "seed %d, request %d: ".formatted(seed, i));
      }
    }
  }

  private static void assertAnswer(
      List<TestArticle> articles, TestIndex index, SearchRequest request, String where)
      throws IOException {
    SearchResults results = index.search().search(request);
    QueryNode asked = request.query().root();
    boolean fallBack =
        request.query().anyWord().isPresent()
            && articles.stream().noneMatch(article -> matches(article, asked));
    QueryNode root = fallBack ? request.query().anyWord().orElseThrow() : asked;
    List<TestArticle> expected =
        articles.stream().filter(article -> answers(article, root, request, null)).toList();
    String as = where + request;
    assertThat(results.anyWord()).as(as).isEqualTo(fallBack && !expected.isEmpty());
    assertThat(results.total().value()).as(as).isEqualTo(expected.size());
    assertThat(results.hits().stream().map(hit -> hit.article().source().path()))
        .as(as)
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(TestArticle::path).toList());
    for (Dimension dimension : Dimension.values()) {
      Map<String, Long> counts = new HashMap<>();
      articles.stream()
          .filter(article -> answers(article, root, request, dimension))
          .flatMap(article -> values(article, dimension).stream())
          .forEach(value -> counts.merge(value, 1L, Long::sum));
      Map<String, Long> given =
          results.facet(dimension).values().stream()
              .filter(value -> value.count() > 0)
              .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
      assertThat(given).as(as + " " + dimension).isEqualTo(counts);
    }
  }

  private static boolean answers(
      TestArticle article, QueryNode root, SearchRequest request, @Nullable Dimension sideways) {
    boolean drilled =
        Arrays.stream(Dimension.values())
            .filter(dimension -> dimension != sideways)
            .allMatch(dimension -> isSelected(article, request, dimension));
    return drilled
        && matches(article, root)
        && (request.period() == null || isIn(article, request.period()));
  }

  private static boolean isSelected(
      TestArticle article, SearchRequest request, Dimension dimension) {
    List<String> values = values(article, dimension);
    List<Selection> chosen =
        request.selections().stream().filter(s -> s.dimension() == dimension).toList();
    boolean excluded = chosen.stream().anyMatch(s -> s.excluded() && values.contains(s.value()));
    List<Selection> wanted = chosen.stream().filter(s -> !s.excluded()).toList();
    return !excluded
        && (wanted.isEmpty() || wanted.stream().anyMatch(s -> values.contains(s.value())));
  }

  private static boolean matches(TestArticle article, QueryNode node) {
    return switch (node) {
      case QueryNode.Everything all -> true;
      case QueryNode.Word word ->
          texts(article, word.field()).anyMatch(text -> words(text).contains(word.text()));
      case QueryNode.Phrase phrase ->
          texts(article, phrase.field())
              .anyMatch(text -> (" " + text + " ").contains(" " + phrase.text() + " "));
      case QueryNode.Wildcard wildcard -> {
        String regex = wildcard.pattern().replace("*", ".*").replace("?", ".");
        yield texts(article, wildcard.field())
            .anyMatch(text -> words(text).stream().anyMatch(word -> word.matches(regex)));
      }
      case QueryNode.Keyword keyword ->
          switch (keyword.field()) {
            case KIND -> article.kind().name().equals(keyword.value());
            case LANGUAGE -> article.language().equals(keyword.value());
            case ID -> article.id().equals(keyword.value());
            case REGION -> false;
          };
      case QueryNode.Country country ->
          switch (country.role()) {
            case ANY -> values(article, Dimension.COUNTRY).contains(country.code());
            case ABOUT -> article.about().contains(country.code());
            case MENTIONED -> article.mentioned().contains(country.code());
            case OUTLET -> false;
          };
      case QueryNode.Published published -> isIn(article, published.range());
      case QueryNode.And and -> and.children().stream().allMatch(child -> matches(article, child));
      case QueryNode.Or or -> or.children().stream().anyMatch(child -> matches(article, child));
      case QueryNode.Not not -> !matches(article, not.child());
      case QueryNode.Exact exact -> throw new AssertionError("see PlacesAgainstScanTest: " + exact);
      case QueryNode.Fuzzy fuzzy -> throw new AssertionError("see PlacesAgainstScanTest: " + fuzzy);
      case QueryNode.Near near -> throw new AssertionError("see PlacesAgainstScanTest: " + near);
      case QueryNode.AtLeast many -> throw new AssertionError("see PlacesAgainstScanTest: " + many);
    };
  }

  private static Stream<String> texts(TestArticle article, TextField field) {
    Stream<String> headline = Stream.of(article.headline());
    Stream<String> standfirst = Stream.ofNullable(article.standfirst());
    return switch (field) {
      case ANY -> Stream.concat(Stream.concat(headline, standfirst), article.paragraphs().stream());
      case HEADLINE -> headline;
      case LEAD ->
          Stream.concat(
              Stream.concat(headline, standfirst), article.paragraphs().stream().limit(1));
      case BODY -> article.paragraphs().stream();
      case AUTHOR -> article.authors().stream();
      case OUTLET -> Stream.ofNullable(article.outlet());
      case SECTION, PERSON, ORGANISATION, PLACE -> Stream.empty();
    };
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split(" ", -1));
  }

  private static boolean isIn(TestArticle article, DateRange range) {
    if (article.published() == null) {
      return range.undated();
    }
    PublishedDate date = PublishedDate.parse(article.published());
    return !range.undated()
        && (range.from() == null || !date.lastDay().isBefore(range.from()))
        && (range.to() == null || !date.firstDay().isAfter(range.to()));
  }

  private static List<String> values(TestArticle article, Dimension dimension) {
    return switch (dimension) {
      case COUNTRY ->
          List.copyOf(
              new TreeSet<>(
                  Stream.concat(article.about().stream(), article.mentioned().stream()).toList()));
      case ABOUT -> article.about();
      case MENTIONED -> article.mentioned();
      case OUTLET_COUNTRY, SECTION, REGION, PERSON, ORGANISATION, PLACE -> List.of();
      case AUTHOR -> article.authors();
      case OUTLET -> article.outlet() == null ? List.of() : List.of(article.outlet());
      case KIND -> List.of(article.kind().name());
      case LANGUAGE -> List.of(article.language());
      case YEAR ->
          List.of(
              article.published() == null
                  ? Dimension.UNDATED
                  : article.published().substring(0, 4));
    };
  }

  private static TestArticle randomArticle(Random random, int number) {
    var paragraphs = new String[random.nextInt(4)];
    Arrays.setAll(paragraphs, i -> randomText(random, 12));
    List<String> codes = new ArrayList<>(CODES);
    Collections.shuffle(codes, random);
    int about = random.nextInt(3);
    String date =
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> Integer.toString(2022 + random.nextInt(4));
          case 2 -> "%d-%02d".formatted(2022 + random.nextInt(4), 1 + random.nextInt(12));
          default -> LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_400)).toString();
        };
    TestArticle article =
        TestArticle.of("corpus/" + number + ".txt", randomText(random, 4), paragraphs)
            .withCountries(codes.subList(0, about), codes.subList(about, about + random.nextInt(3)))
            .withKind(pick(random, List.of(ArticleKind.values())))
            .withByline(
                random.nextInt(5) == 0 ? null : pick(random, OUTLETS),
                random.nextBoolean() ? List.of() : List.of(pick(random, WORDS)))
            .withPublished(date)
            .withLanguage(pick(random, LANGUAGES));
    return random.nextBoolean() ? article.withStandfirst(randomText(random, 5)) : article;
  }

  private static String randomText(Random random, int most) {
    return Stream.generate(() -> pick(random, WORDS))
        .limit(1 + random.nextInt(most))
        .collect(Collectors.joining(" "));
  }

  private static SearchRequest randomRequest(Random random) {
    QueryNode root = randomNode(random, 3);
    return new SearchRequest(
        new ParsedQuery("", root, "", List.of(), List.of(), List.of()),
        randomSelections(random),
        random.nextInt(4) == 0 ? randomRange(random) : null,
        pick(random, List.of(SearchSort.values())),
        0,
        SearchRequest.MAX_SIZE,
        Matching.ALL,
        false,
        false);
  }

  private static List<Selection> randomSelections(Random random) {
    var selections = new ArrayList<Selection>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Dimension dimension = pick(random, List.of(Dimension.values()));
      String value =
          switch (dimension) {
            case COUNTRY, ABOUT, MENTIONED, OUTLET_COUNTRY -> pick(random, CODES);
            case AUTHOR, SECTION, REGION, PERSON, ORGANISATION, PLACE -> pick(random, WORDS);
            case OUTLET -> pick(random, OUTLETS);
            case KIND -> pick(random, List.of(ArticleKind.values())).name();
            case LANGUAGE -> pick(random, LANGUAGES);
            case YEAR -> pick(random, List.of("2022", "2023", "2024", "2025", Dimension.UNDATED));
          };
      selections.add(new Selection(dimension, value, random.nextInt(3) == 0));
    }
    return selections;
  }

  private static QueryNode randomNode(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 6 : 10);
    return switch (kind) {
      case 0 -> new QueryNode.Phrase(randomField(random), twoWords(random), 0);
      case 1 -> new QueryNode.Wildcard(randomField(random), pick(random, WORDS).charAt(0) + "*");
      case 2 ->
          new QueryNode.Country(pick(random, List.of(CountryRole.values())), pick(random, CODES));
      case 3 ->
          random.nextBoolean()
              ? new QueryNode.Published(randomRange(random))
              : new QueryNode.Keyword(
                  KeywordField.KIND, pick(random, List.of(ArticleKind.values())).name());
      case 4, 5 -> new QueryNode.Word(randomField(random), pick(random, WORDS));
      case 6 -> new QueryNode.And(randomNodes(random, depth));
      case 7 -> new QueryNode.Or(randomNodes(random, depth));
      case 8 ->
          new QueryNode.And(
              List.of(
                  randomNode(random, depth - 1), new QueryNode.Not(randomNode(random, depth - 1))));
      default ->
          new QueryNode.And(
              List.of(
                  new QueryNode.Word(TextField.ANY, pick(random, WORDS)),
                  new QueryNode.Word(TextField.ANY, pick(random, WORDS))));
    };
  }

  private static List<QueryNode> randomNodes(Random random, int depth) {
    return Stream.generate(() -> randomNode(random, depth - 1))
        .limit(2 + random.nextInt(2))
        .toList();
  }

  private static TextField randomField(Random random) {
    return random.nextBoolean() ? TextField.ANY : pick(random, List.of(TextField.values()));
  }

  private static String twoWords(Random random) {
    return pick(random, WORDS) + " " + pick(random, WORDS);
  }

  private static DateRange randomRange(Random random) {
    if (random.nextInt(5) == 0) {
      return DateRange.UNDATED;
    }
    LocalDate from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_400));
    return DateRange.between(
        random.nextInt(3) == 0 ? null : from,
        random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(400)));
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
