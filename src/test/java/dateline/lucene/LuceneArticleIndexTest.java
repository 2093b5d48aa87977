package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.analysis.TextAnalysis;
import dateline.index.Accounting;
import dateline.index.ArticleParts;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.IndexLockedException;
import dateline.index.IndexUnusableException;
import dateline.index.InventoryEntry;
import dateline.index.KnownFile;
import dateline.index.SourceFolder;
import dateline.index.Stage;
import dateline.index.StageVersions;
import dateline.index.StoredGeneration;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArticleIndexTest {
  @TempDir Path folder;
  private TextAnalysis analysis;
  private LuceneArticleIndex index;

  @BeforeEach
  void makeIndex() {
    analysis = new TextAnalysis();
    index = new LuceneArticleIndex(folder, analysis);
  }

  @AfterEach
  void closeAnalysis() {
    analysis.close();
  }

  @Test
  void searchWithoutIndexSaysWhatToRun() {
    assertThatThrownBy(this::open)
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("there is no index in ")
        .hasMessageContaining("run \"dateline index\"");
  }

  @Test
  void indexOfAnotherSchemaSaysWhatToRun() throws IOException {
    put("a.txt");
    Path current = folder.resolve("CURRENT");
    Files.writeString(current, "nonsense");
    assertThatThrownBy(this::open)
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageEndingWith("names no generation: run \"dateline reindex\"");
  }

  @Test
  void openSearchSeesEveryCommitAndNothingBefore() throws IOException {
    put("a.txt");
    try (LuceneArticleSearch search = open();
        ArticleWriter writer = index.update()) {
      assertThat(search.articles()).isEqualTo(1);
      writer.put(TestIndex.entry("b.txt"), List.of(TestArticle.of("b.txt", "B").enriched()));
      assertThat(search.articles()).isEqualTo(1);
      writer.commit();
      assertThat(search.articles()).isEqualTo(2);
    }
  }

  @Test
  void rebuiltGenerationReplacesTheServingOneWhileItIsOpen() throws IOException {
    put("a.txt");
    try (LuceneArticleSearch search = open()) {
      try (ArticleWriter writer = index.rebuild()) {
        for (String path : List.of("b.txt", "c.txt")) {
          writer.put(TestIndex.entry(path), List.of(TestArticle.of(path, "New").enriched()));
        }
        assertThat(search.articles()).isEqualTo(1);
        writer.commit();
      }
      assertThat(search.articles()).isEqualTo(2);
    }
    try (var generations = Files.list(folder.resolve("generations"))) {
      assertThat(generations.map(path -> path.getFileName().toString())).containsExactly("000002");
    }
  }

  @Test
  void searchesNeverFailWhileGenerationsAndCommitsAreReplaced() throws Exception {
    put("a.txt");
    var done = new AtomicBoolean();
    try (LuceneArticleSearch search = open();
        ExecutorService readers = Executors.newFixedThreadPool(4)) {
      List<Future<Long>> searching = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        searching.add(
            readers.submit(
                () -> {
                  long fewest = 1;
                  while (!done.get()) {
                    fewest = Math.min(fewest, search.articles());
                  }
                  return fewest;
                }));
      }
      try {
        for (int i = 0; i < 40; i++) {
          try (ArticleWriter writer = i % 2 == 0 ? index.rebuild() : index.update()) {
            writer.put(TestIndex.entry("a.txt"), List.of(TestArticle.of("a.txt", "A").enriched()));
            writer.commit();
          }
        }
      } finally {
        done.set(true);
      }
      for (Future<Long> fewest : searching) {
        assertThat(fewest.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void closingWithoutCommitLeavesTheIndexAsItWas() throws IOException {
    put("a.txt");
    try (ArticleWriter writer = index.rebuild()) {
      writer.put(TestIndex.entry("b.txt"), List.of(TestArticle.of("b.txt", "B").enriched()));
    }
    try (ArticleWriter writer = index.update()) {
      writer.remove("a.txt");
    }
    assertThat(paths()).containsExactly("a.txt");
    try (LuceneArticleSearch search = open()) {
      assertThat(search.articles()).isEqualTo(1);
    }
  }

  @Test
  void puttingAFileAgainReplacesItsArticles() throws IOException {
    put("a.txt");
    put("a.txt");
    try (LuceneArticleSearch search = open()) {
      assertThat(search.articles()).isEqualTo(1);
    }
    assertThat(paths()).containsExactly("a.txt");
  }

  @Test
  void removingAFileRemovesItsArticlesAndItsEntry() throws IOException {
    put("a.txt");
    put("b.txt");
    try (ArticleWriter writer = index.update()) {
      writer.remove("a.txt");
      writer.commit();
    }
    assertThat(paths()).containsExactly("b.txt");
    try (LuceneArticleSearch search = open()) {
      assertThat(search.articles()).isEqualTo(1);
    }
  }

  @Test
  void secondWriterIsToldWhoHoldsTheLock() throws IOException {
    try (ArticleWriter writer = index.update()) {
      assertThat(writer.inventory().accounting()).isEqualTo(Accounting.NONE);
      assertThatThrownBy(index::rebuild)
          .isInstanceOf(IndexLockedException.class)
          .hasMessageContaining("is being written by process " + ProcessHandle.current().pid());
    }
    put("a.txt");
  }

  @Test
  void patientWriterIsToldWhoWritesAndGoesOnAfterIt() throws IOException {
    ArticleWriter first = index.update();
    List<String> told = new ArrayList<>();
    var patient = patient(Duration.ofMinutes(1), told::add, first::close);

    try (ArticleWriter second = patient.update()) {
      assertThat(second.inventory().accounting()).isEqualTo(Accounting.NONE);
    }
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("process " + ProcessHandle.current().pid() + " since ");
  }

  @Test
  void patienceHasAnEnd() throws IOException {
    try (ArticleWriter first = index.update()) {
      assertThat(first.inventory().accounting()).isEqualTo(Accounting.NONE);
      assertThatThrownBy(patient(Duration.ofMillis(1), told -> {}, () -> {})::update)
          .isInstanceOf(IndexLockedException.class)
          .hasMessageContaining("is being written by process ")
          .hasMessageEndingWith(", and was for 0 seconds: wait until it is done, or end it");
    }
  }

  @Test
  void writerThatWaitsGoesBeforeOnesThatDoNot() throws IOException {
    ArticleWriter first = index.update();
    var patient =
        patient(
            Duration.ofMinutes(1),
            told -> {},
            () -> {
              first.close();
              assertThatThrownBy(index::update).isInstanceOf(IndexLockedException.class);
            });

    try (ArticleWriter second = patient.update()) {
      assertThat(second.inventory().accounting()).isEqualTo(Accounting.NONE);
    }
    put("a.txt");
  }

  /** An index that waits for its turn; something is done once it does. */
  private LuceneArticleIndex patient(
      Duration longest, Consumer<String> told, ThrowingCallable meanwhile) {
    return new LuceneArticleIndex(
        folder,
        analysis,
        new Patience(
            longest,
            holder -> {
              told.accept(holder);
              assertThatCode(meanwhile).doesNotThrowAnyException();
            }));
  }

  @Test
  void inventoryKeepsEveryOutcome() throws IOException {
    List<InventoryEntry> entries = new ArrayList<>();
    List<FileOutcome> outcomes =
        List.of(
            new FileOutcome.Duplicate("z.txt"),
            new FileOutcome.Failed("parse", "damaged: the archive ends early"),
            new FileOutcome.Skipped("no article: image/png"));
    try (ArticleWriter writer = index.update()) {
      for (FileOutcome outcome : outcomes) {
        var entry =
            new InventoryEntry(
                "file" + entries.size(),
                new FileStamp(3, 5_000_001, 6_000_002, -7),
                "ab12",
                outcome,
                new StageVersions(Map.of(Stage.PARSE, "3", Stage.NAMES, "none")),
                2);
        entries.add(entry);
        writer.put(entry, List.of());
      }
      writer.commit();
      assertThat(writer.inventory().accounting()).isEqualTo(new Accounting(0, 1, 1, 1, 0));
      assertThat(writer.inventory().entry("file1")).contains(entries.get(1));
      assertThat(writer.inventory().entry("file9")).isEmpty();
    }
    List<InventoryEntry> kept = new ArrayList<>();
    index.visitInventory(kept::add);
    assertThat(kept).isEqualTo(entries);
  }

  @Test
  void filesAreToldInOrderOfPathsWithTheirStamps() throws IOException {
    var stamp = new FileStamp(3, 5, 6, 7);
    var copy = new InventoryEntry("n/\uD83D\uDE00", stamp, "ab", new FileOutcome.Duplicate("n/a"));
    var closed = new InventoryEntry("n/\uFFEE", stamp, "", new FileOutcome.Failed("open", "gone"));
    try (ArticleWriter writer = index.update()) {
      writer.put(copy, List.of());
      writer.put(closed, List.of());
      writer.put(TestIndex.entry("n/a"), List.of(TestArticle.of("n/a", "A").enriched()));
      writer.commit();
      var files = new ArrayList<KnownFile>();
      writer.inventory().forEachFile("n/", files::add);

      assertThat(files)
          .containsExactly(
              new KnownFile("n/a", TestIndex.entry("n/a").stamp(), true, false),
              new KnownFile(closed.path(), stamp, false, false),
              new KnownFile(copy.path(), stamp, true, true));
      var alike = new ArrayList<InventoryEntry>();
      writer.inventory().forEachWithContent("ab", alike::add);
      assertThat(alike).containsExactly(copy);
    }
  }

  @Test
  void aFileThatIsPutInPartsIsInNoCommitBeforeItIsWhole() throws IOException {
    InventoryEntry whole = TestIndex.entry("n/a").withOutcome(new FileOutcome.Indexed(2));
    try (ArticleWriter writer = index.update()) {
      writer.put(TestIndex.entry("n/a"), List.of(TestArticle.of("n/a", "Old").enriched()));
      writer.commit();
      try (ArticleParts parts = writer.putInParts("n/a")) {
        parts.add(List.of(TestArticle.of("n/a", "A").enriched()));

        assertThat(writer.tryCommit()).isFalse();
        assertThatThrownBy(writer::commit)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("n/a");

        parts.finish(whole, List.of(TestArticle.of("n/a", "B").enriched()));
      }
      assertThat(writer.tryCommit()).isTrue();

      try (StoredGeneration committed = writer.committed()) {
        assertThat(committed.inventory().entry("n/a")).contains(whole);
        assertThat(committed.articles("n/a"))
            .extracting(article -> article.article().headline().value())
            .containsExactlyInAnyOrder("A", "B");
      }
    }
  }

  @Test
  void ofAFileThatNeverBecameWholeNothingIsLeft() throws IOException {
    try (ArticleWriter writer = index.update()) {
      writer.put(TestIndex.entry("n/a"), List.of(TestArticle.of("n/a", "Old").enriched()));
      writer.put(TestIndex.entry("n/b"), List.of(TestArticle.of("n/b", "B").enriched()));
      try (ArticleParts parts = writer.putInParts("n/a")) {
        parts.add(List.of(TestArticle.of("n/a", "A").enriched()));
      }
      writer.commit();

      assertThat(writer.inventory().accounting().found()).isEqualTo(1);
      assertThat(writer.inventory().accounting().articles()).isEqualTo(1);
    }
  }

  @Test
  void filesThatLackAStageAreFoundAndTheirArticlesCounted() throws IOException {
    var names = new StageVersions(Map.of(Stage.NAMES, "2"));
    try (ArticleWriter writer = index.update()) {
      InventoryEntry done = TestIndex.entry("done").withStages(names);
      InventoryEntry old =
          TestIndex.entry("old").withStages(new StageVersions(Map.of(Stage.NAMES, "1")));
      writer.put(done, List.of(TestArticle.of("done", "D").enriched()));
      writer.put(old, List.of(TestArticle.of("old", "O").enriched()));
      writer.put(TestIndex.entry("none"), List.of(TestArticle.of("none", "N").enriched()));
      writer.put(
          TestIndex.entry("skipped").withOutcome(new FileOutcome.Skipped("no article")), List.of());
      writer.commit();

      assertThat(writer.inventory().articlesLacking(names)).isEqualTo(2);
      assertThat(writer.inventory().lacking(names, 9))
          .hasSize(2)
          .contains(old)
          .doesNotContain(done);
      assertThat(writer.inventory().lacking(names, 1)).hasSize(1);
      assertThat(writer.inventory().articlesLacking(StageVersions.NONE)).isZero();

      writer.putEntry(old.withStages(names));
      writer.commit();
      assertThat(writer.inventory().articlesLacking(names)).isEqualTo(1);
      try (StoredGeneration committed = writer.committed()) {
        assertThat(committed.articles("old")).hasSize(1);
        assertThat(committed.articles("none"))
            .extracting(article -> article.article().headline().value())
            .containsExactly("N");
        assertThat(committed.articles("skipped")).isEmpty();
        assertThat(committed.articles("gone")).isEmpty();
      }
    }
  }

  @Test
  void foldersAreRememberedWithTheirPatterns() throws IOException {
    var news = new SourceFolder(Path.of("/data/news"), List.of("*.html", "a b/**"), List.of());
    assertThat(index.folders()).isEmpty();
    try (ArticleWriter writer = index.update()) {
      writer.noteFolder("news", news);
      writer.commit();
    }
    assertThat(index.folders()).isEqualTo(Map.of("news", news));
    try (ArticleWriter writer = index.update()) {
      assertThat(writer.folders()).isEqualTo(Map.of("news", news));
    }
  }

  private void put(String path) throws IOException {
    try (ArticleWriter writer = index.update()) {
      writer.put(TestIndex.entry(path), List.of(TestArticle.of(path, "Headline").enriched()));
      writer.commit();
    }
  }

  private List<String> paths() throws IOException {
    List<String> paths = new ArrayList<>();
    index.visitInventory(entry -> paths.add(entry.path()));
    return paths;
  }

  private LuceneArticleSearch open() throws IOException {
    return LuceneArticleSearch.open(folder, analysis, (dimension, value) -> value);
  }
}
