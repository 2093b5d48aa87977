package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import dateline.article.PublishedDate;
import dateline.index.ArticleWriter;
import dateline.query.QueryParser;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.Version;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random pieces in random versions, collapsed by the engine and by grouping all answers. */
class CollapseTest {
  private static final List<SearchSort> SORTS = List.of(SearchSort.values());

  private static final List<String> OUTLETS = List.of("Meridian", "Ledger", "Review");
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "treaty",
          "winter",
          "grain",
          "signal",
          "ministry",
          "border",
          "ledger",
          "council",
          "silver",
          "market",
          "tariff",
          "vessel",
          "summit",
          "orchard",
          "railway");
  private static final Comparator<TestArticle> EARLIEST =
      Comparator.comparing(
              (TestArticle article) ->
                  article.published() == null
                      ? LocalDate.MAX
                      : PublishedDate.parse(article.published()).firstDay())
          .thenComparing(Comparator.comparingInt((TestArticle a) -> letters(a)).reversed())
          .thenComparing(TestArticle::id);

  @TempDir Path folder;

  @Test
  void hitsVersionsAndTotalsAreThoseOfGroupingAllAnswers() throws IOException {
    long seed = Long.getLong("tests.seed", 20_261_125L);
    var random = new Random(seed);
    Map<TestArticle, Integer> pieces = randomArticles(random, 25, 90);
    List<TestArticle> articles = List.copyOf(pieces.keySet());
    try (var index = TestIndex.of(folder, articles)) {
      for (int i = 0; i < 100; i++) {
        String where = "seed %d, request %d".formatted(seed, i);
        SearchRequest request =
            SearchRequest.of(index.parse(randomQuery(random)))
                .withSort(SORTS.get(random.nextInt(SORTS.size())))
                .withPage(0, SearchRequest.MAX_SIZE);
        SearchResults every = index.search().search(request);
        SearchResults collapsed = index.search().search(request.withCollapse(true));

        Map<Integer, List<TestArticle>> groups =
            every.hits().stream()
                .map(hit -> article(articles, hit))
                .sorted(EARLIEST)
                .collect(Collectors.groupingBy(pieces::get));
        assertThat(every.stories()).as(where).isEqualTo(groups.size());
        assertThat(collapsed.stories()).as(where).isEqualTo(groups.size());
        assertThat(collapsed.total()).as(where).isEqualTo(every.total());
        assertThat(collapsed.facets()).as(where).isEqualTo(every.facets());
        List<String> expected =
            every.hits().stream()
                .map(hit -> article(articles, hit))
                .filter(article -> group(groups, pieces, article).getFirst().equals(article))
                .map(TestArticle::id)
                .toList();
        assertThat(ids(collapsed)).as(where).isEqualTo(expected);
        for (Hit hit : collapsed.hits()) {
          assertVersions(hit, group(groups, pieces, article(articles, hit)), where);
        }
      }
    }
  }

  @Test
  void pagesOfCollapsedHitsAreThoseOfTheWholeList() throws IOException {
    var random = new Random(7);
    try (var index = TestIndex.of(folder, List.copyOf(randomArticles(random, 20, 80).keySet()))) {
      SearchRequest all = SearchRequest.of(index.parse("")).withCollapse(true);
      List<String> whole = ids(index.search().search(all.withPage(0, 100)));
      var paged = new ArrayList<String>();
      for (int offset = 0; offset < whole.size(); offset += 7) {
        paged.addAll(ids(index.search().search(all.withPage(offset, 7))));
      }

      assertThat(paged).isEqualTo(whole).hasSize(20);
    }
  }

  @Test
  void updatesAndRemovalsEndWhereARebuildDoes() throws IOException {
    long seed = 20_261_126;
    var random = new Random(seed);
    List<TestArticle> pool = List.copyOf(randomArticles(random, 8, 40).keySet());
    var present = new ArrayList<TestArticle>();
    try (var analysis = new TextAnalysis()) {
      for (int step = 0; step < 12; step++) {
        try (ArticleWriter writer =
            new LuceneArticleIndex(folder.resolve("a"), analysis).update()) {
          for (int i = 0; i < 4; i++) {
            TestArticle article = pool.get(random.nextInt(pool.size()));
            if (present.remove(article)) {
              writer.remove(article.path());
            } else {
              present.add(article);
              writer.put(TestIndex.entry(article.path()), List.of(article.enriched()));
            }
          }
          writer.commit();
        }
        String when = "seed %d, step %d".formatted(seed, step);
        assertThat(versions(folder.resolve("a"), present))
            .as(when)
            .isEqualTo(versions(fresh(analysis, present, step), present));
      }
    }
  }

  @Test
  void articleListsAllVersionsWhateverTheQuery() throws IOException {
    String body = text(new Random(4), 90);
    TestArticle original =
        TestArticle.of("a.txt", "First", body)
            .withByline("Ledger", List.of())
            .withPublished("2024");
    TestArticle copy = TestArticle.of("b.txt", "Second", body);
    try (var index = TestIndex.of(folder, List.of(copy, original))) {
      var found = index.search().article(copy.id(), index.parse("headline:second")).orElseThrow();

      assertThat(found.versions().count()).isEqualTo(2);
      assertThat(found.versions().outlets()).isEqualTo(1);
      assertThat(found.versions().others())
          .containsExactly(
              new Version(original.id(), "First", "Ledger", PublishedDate.parse("2024")));
    }
  }

  private Path fresh(TextAnalysis analysis, List<TestArticle> articles, int step)
      throws IOException {
    Path path = folder.resolve("fresh" + step);
    try (ArticleWriter writer = new LuceneArticleIndex(path, analysis).rebuild()) {
      for (TestArticle article : articles) {
        writer.put(TestIndex.entry(article.path()), List.of(article.enriched()));
      }
      writer.commit();
    }
    return path;
  }

  /** The versions of every article by its id. */
  private static Map<String, Object> versions(Path path, List<TestArticle> articles)
      throws IOException {
    Map<String, Object> versions = new HashMap<>();
    try (var analysis = new TextAnalysis();
        var search = LuceneArticleSearch.open(path, analysis, (dimension, value) -> value)) {
      var query = new QueryParser(name -> Optional.empty(), name -> Optional.empty()).parse("");
      for (TestArticle article : articles) {
        versions.put(article.id(), search.article(article.id(), query).orElseThrow().versions());
      }
    }
    return versions;
  }

  private static void assertVersions(Hit hit, List<TestArticle> group, String where) {
    assertThat(hit.versions().count()).as(where).isEqualTo(group.size());
    assertThat(hit.versions().outlets())
        .as(where)
        .isEqualTo((int) group.stream().map(TestArticle::outlet).distinct().count());
    assertThat(hit.versions().others().stream().map(Version::id))
        .as(where)
        .isEqualTo(group.stream().skip(1).map(TestArticle::id).limit(10).toList());
  }

  private static List<TestArticle> group(
      Map<Integer, List<TestArticle>> groups,
      Map<TestArticle, Integer> pieces,
      TestArticle article) {
    return groups.getOrDefault(pieces.getOrDefault(article, -1), List.of());
  }

  private static List<String> ids(SearchResults results) {
    return results.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static TestArticle article(List<TestArticle> articles, Hit hit) {
    return articles.stream()
        .filter(a -> a.id().equals(hit.article().id()))
        .findFirst()
        .orElseThrow();
  }

  private static int letters(TestArticle article) {
    return String.join("", article.paragraphs()).replace(" ", "").length();
  }

  /** Articles, each with the number of the piece it is a version of. */
  private static Map<TestArticle, Integer> randomArticles(Random random, int pieces, int count) {
    List<String> bodies = Stream.generate(() -> text(random, 150)).limit(pieces).toList();
    Map<TestArticle, Integer> articles = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int piece = i < pieces ? i : random.nextInt(pieces);
      String body = bodies.get(piece);
      String text =
          random.nextBoolean() ? body : body.substring(0, body.length() - random.nextInt(120));
      TestArticle article =
          TestArticle.of("corpus/" + i + ".txt", text(random, 5), text)
              .withByline(OUTLETS.get(random.nextInt(3)), List.of())
              .withPublished(
                  random.nextInt(4) == 0 ? null : "2024-0%d".formatted(1 + random.nextInt(4)));
      articles.put(article, piece);
    }
    return articles;
  }

  private static String randomQuery(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> "headline:" + WORDS.get(random.nextInt(WORDS.size()));
      case 2 -> "outlet:" + OUTLETS.get(random.nextInt(3));
      default ->
          WORDS.get(random.nextInt(WORDS.size())) + " published:2024-0" + (1 + random.nextInt(4));
    };
  }

  private static String text(Random random, int words) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
        .limit(words)
        .collect(Collectors.joining(" "));
  }
}
