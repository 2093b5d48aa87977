package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.SourceLocator;
import dateline.index.ArticleParts;
import dateline.index.ArticleWriter;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories noted in an index are those of comparing all its articles. */
class StorySettlerTest {
  private static final long SEED = Long.getLong("tests.seed", 20_261_126L);
  private static final int MANY = 1000;

  /** Versions of each piece: each is one of the next, but not of the one after that. */
  private static final int WINDOWS = 5;

  private static final int WINDOW_WORDS = 150;
  private static final int STEP_WORDS = 30;

  @TempDir Path folder;
  private TextAnalysis analysis;

  @BeforeEach
  void makeAnalysis() {
    analysis = new TextAnalysis();
  }

  @AfterEach
  void closeAnalysis() {
    analysis.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, MANY})
  void storiesAreThoseOfComparingAllArticles(int block) throws IOException {
    var random = new Random(SEED);
    List<String> texts = texts(random, 5);
    for (int run = 0; run < 2; run++) {
      try (ArticleWriter writer = index(block).update()) {
        for (int commit = 0; commit < 8; commit++) {
          for (int i = random.nextInt(20); i > 0; i--) {
            change(writer, "corpus/%d.txt".formatted(random.nextInt(30)), texts, random);
          }
          writer.commit();
          assertSettled("seed %d, run %d, commit %d".formatted(SEED, run, commit));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, MANY})
  void rebuildThatIsSettledInPartsEndsWithTheSameStories(int block) throws IOException {
    var random = new Random(SEED);
    List<String> texts = texts(random, 6);
    try (ArticleWriter writer = index(block).rebuild()) {
      for (int i = 0; i < 60; i++) {
        change(writer, "corpus/%d.txt".formatted(random.nextInt(50)), texts, random);
      }
      writer.commit();
    }
    assertSettled("seed " + SEED);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, MANY})
  void commitsMadeWhileOthersWriteHoldNoArticleThatIsNotSettled(int block) throws Exception {
    List<String> texts = texts(new Random(SEED), 5);
    int threads = 3;
    try (ArticleWriter writer = index(block).update();
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        var random = new Random(SEED + thread);
        String own = "corpus/" + thread + "-";
        running.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 150; i++) {
                    change(writer, own + random.nextInt(20) + ".txt", texts, random);
                  }
                  return null;
                }));
      }
      for (int commit = 0; running.stream().anyMatch(change -> !change.isDone()); commit++) {
        if (writer.tryCommit()) {
          assertSettled("seed %d, commit %d".formatted(SEED, commit));
        }
      }
      for (Future<?> change : running) {
        change.get();
      }
      writer.commit();
      assertSettled("seed " + SEED);
    }
  }

  @Test
  void storyThatLosesTheLinkBetweenTwoVersionsFallsApart() throws IOException {
    List<String> texts = texts(new Random(SEED), 1);
    put("a.txt", texts.get(0));
    put("b.txt", texts.get(1));
    put("c.txt", texts.get(2));
    assertThat(stories()).hasSize(3).doesNotContainValue(Stories.NONE);

    try (ArticleWriter writer = index(MANY).update()) {
      writer.remove("b.txt");
      writer.commit();
    }

    assertThat(stories()).hasSize(2).containsValue(Stories.NONE);
    assertSettled("");
  }

  @Test
  void storyIsNamedByTheLeastIdThatIsLeft() throws IOException {
    String text = texts(new Random(SEED), 1).getFirst();
    List<String> paths =
        Stream.of("a.txt", "b.txt", "c.txt")
            .sorted(Comparator.comparing(path -> new SourceLocator(path, null).articleId()))
            .toList();
    for (String path : paths.reversed()) {
      put(path, text);
      assertSettled(path);
    }

    try (ArticleWriter writer = index(MANY).update()) {
      writer.remove(paths.getFirst());
      writer.commit();
    }

    long least = Stories.id(new SourceLocator(paths.get(1), null).articleId());
    assertThat(stories()).hasSize(2).allSatisfy((id, story) -> assertThat(story).isEqualTo(least));
  }

  @Test
  void articleWhoseOnlyOtherVersionIsRewrittenIsInNoStory() throws IOException {
    List<String> texts = texts(new Random(SEED), 2);
    put("a.txt", texts.getFirst());
    put("b.txt", texts.getFirst());
    assertThat(stories()).doesNotContainValue(Stories.NONE);

    put("b.txt", texts.getLast());

    assertThat(stories()).hasSize(2).allSatisfy((id, story) -> assertThat(story).isZero());
  }

  @Test
  void fileWrittenTwiceBeforeACommitHasTheStoriesOfItsLastArticles() throws IOException {
    List<String> texts = texts(new Random(SEED), 2);
    put("a.txt", texts.getFirst());
    try (ArticleWriter writer = index(MANY).update()) {
      put(writer, "b.txt", texts.getFirst());
      put(writer, "b.txt", texts.getLast());
      put(writer, "c.txt", texts.getFirst());
      writer.remove("c.txt");
      writer.commit();
    }

    assertThat(stories()).hasSize(2).allSatisfy((id, story) -> assertThat(story).isZero());
  }

  @Test
  void storiesOfAnotherRuleAreSettledAnew() throws IOException {
    List<String> texts = texts(new Random(SEED), 4);
    try (ArticleWriter writer = index(MANY).rebuild()) {
      for (int i = 0; i < texts.size(); i++) {
        put(writer, i + ".txt", texts.get(i));
      }
      writer.commit();
    }
    try (Directory directory = FSDirectory.open(generation());
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < texts.size(); i += 2) {
        var term = new Term(Schema.ID, new SourceLocator(i + ".txt", null).articleId());
        long changed =
            writer.updateDocValues(term, new NumericDocValuesField(Schema.STORY, 1 + i / 4));
        assertThat(changed).isPositive();
      }
      Map<String, String> data = new TreeMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      assertThat(data.remove(StorySettler.KEY)).isEqualTo(StorySettler.RULE);
      writer.setLiveCommitData(data.entrySet());
    }

    try (ArticleWriter writer = index(6).update()) {
      put(writer, "new.txt", texts.getFirst());
      writer.commit();
    }

    assertSettled("");
  }

  private LuceneArticleIndex index(int block) {
    return new LuceneArticleIndex(folder, analysis, Patience.NONE, block);
  }

  private void put(String path, String text) throws IOException {
    try (ArticleWriter writer = index(MANY).update()) {
      put(writer, path, text);
      writer.commit();
    }
  }

  private static void put(ArticleWriter writer, String path, String text) throws IOException {
    writer.put(TestIndex.entry(path), List.of(TestArticle.of(path, "Headline", text).enriched()));
  }

  /** Replaces or removes a file, or leaves its articles as they are. */
  private static void change(ArticleWriter writer, String path, List<String> texts, Random random)
      throws IOException {
    switch (random.nextInt(10)) {
      case 0, 1 -> writer.remove(path);
      case 2 -> writer.putEntry(TestIndex.entry(path));
      case 3 -> putInParts(writer, path, articles(path, texts, random), true);
      case 4 -> putInParts(writer, path, articles(path, texts, random), random.nextBoolean());
      default -> writer.put(TestIndex.entry(path), articles(path, texts, random));
    }
  }

  /** Puts an article a part; a file that is not finished is not there. */
  private static void putInParts(
      ArticleWriter writer, String path, List<EnrichedArticle> articles, boolean isFinished)
      throws IOException {
    try (ArticleParts parts = writer.putInParts(path)) {
      for (EnrichedArticle article : articles) {
        parts.add(List.of(article));
      }
      if (isFinished) {
        parts.finish(TestIndex.entry(path), List.of());
      }
    }
  }

  /** One article, several, or one that is too short to have versions. */
  private static List<EnrichedArticle> articles(String path, List<String> texts, Random random) {
    int count = Math.max(0, random.nextInt(6) - 2);
    return count == 0
        ? List.of(TestArticle.of(path, "Short", "Too short.").enriched())
        : IntStream.range(0, count)
            .mapToObj(entry -> article(path, entry, texts.get(random.nextInt(texts.size()))))
            .toList();
  }

  private static EnrichedArticle article(String path, int entry, String text) {
    EnrichedArticle made = TestArticle.of(path, "Headline", text).enriched();
    Article article = made.article();
    return new EnrichedArticle(
        new Article(
            new SourceLocator(path, "entry" + entry),
            article.headline(),
            article.standfirst(),
            article.authors(),
            article.publication(),
            article.paragraphs()),
        made.countries(),
        made.entities(),
        made.mentions());
  }

  private Path generation() throws IOException {
    var generations = new Generations(folder);
    return generations.path(generations.current().orElseThrow());
  }

  private Map<String, Long> stories() throws IOException {
    return StoryScan.noted(generation());
  }

  private void assertSettled(String when) throws IOException {
    assertThat(StoryScan.noted(generation())).as(when).isEqualTo(StoryScan.expected(generation()));
  }

  /** Windows over long texts. */
  private static List<String> texts(Random random, int pieces) {
    List<String> texts = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      int length = WINDOW_WORDS + WINDOWS * STEP_WORDS;
      List<String> words = Stream.generate(() -> word(random)).limit(length).toList();
      for (int i = 0; i < WINDOWS; i++) {
        int start = i * STEP_WORDS;
        texts.add(String.join(" ", words.subList(start, start + WINDOW_WORDS)));
      }
    }
    return Collections.unmodifiableList(texts);
  }

  private static String word(Random random) {
    return random
        .ints(3 + random.nextInt(7), 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
