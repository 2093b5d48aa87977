package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dateline.analysis.TextAnalysis;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.Generation;
import dateline.index.IndexHealth;
import dateline.index.IndexLockedException;
import dateline.index.IndexUnusableException;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexMaintenanceTest {
  @TempDir Path folder;
  private TextAnalysis analysis;
  private LuceneArticleIndex index;
  private IndexMaintenance maintenance;

  @BeforeEach
  void makeIndex() {
    analysis = new TextAnalysis();
    index = new LuceneArticleIndex(folder.resolve("index"), analysis);
    maintenance = new IndexMaintenance(folder.resolve("index"), analysis);
  }

  @AfterEach
  void closeAnalysis() {
    analysis.close();
  }

  @Test
  void soundIndexHasNoProblems() throws IOException {
    update("a.txt", "b.txt");

    assertThat(maintenance.check()).isEqualTo(new IndexHealth("000001", 2, 2, List.of()));
  }

  @Test
  void checkWithoutIndexSaysWhatToRun() {
    assertThatThrownBy(() -> maintenance.check())
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("there is no index in ")
        .hasMessageContaining("run \"dateline index\"");
  }

  @Test
  void checkDisturbsNoWriterAndIsNotDisturbed() throws IOException {
    update("a.txt");
    try (ArticleWriter writer = index.update()) {
      writer.put(TestIndex.entry("b.txt"), List.of());
      assertThat(maintenance.check()).isEqualTo(new IndexHealth("000001", 1, 1, List.of()));
      writer.remove("b.txt");
      writer.commit();
    }
  }

  @Test
  void checkIsOfOneCommitWhileOthersWriteAndReplace() throws Exception {
    update("0.txt");
    tenTimesWhile(
        i -> {
          update(2 * i + ".txt", 2 * i + 1 + ".txt");
          if (i % 5 == 0) {
            rebuild("0.txt");
          }
        },
        check -> {
          IndexHealth health = maintenance.check();
          assertThat(health.problems()).isEmpty();
          assertThat(health.articles()).isOdd();
        });
  }

  /** What is done in a round. */
  private interface Round {
    void run(int number) throws IOException;
  }

  /** Does something ten times while another thread writes without pause. */
  private static void tenTimesWhile(Round writing, Round reading) throws Exception {
    var stop = new AtomicBoolean();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> writer =
          thread.submit(
              () -> {
                for (int i = 1; !stop.get(); i++) {
                  writing.run(i);
                }
                return null;
              });
      try {
        for (int i = 0; i < 10; i++) {
          reading.run(i);
        }
      } finally {
        stop.set(true);
      }
      writer.get();
    }
  }

  @Test
  void fileThatIsGoneIsTold() throws IOException {
    update("a.txt");
    Files.delete(largest(folder.resolve("index/generations/000001")));

    assertThat(maintenance.check().problems().getFirst()).contains("1 of 1 segments are damaged");
  }

  @Test
  void articlesMissingFromTheInventoryAreTold() throws IOException {
    try (ArticleWriter writer = index.update()) {
      writer.put(TestIndex.entry("a.txt"), List.of());
      writer.put(
          TestIndex.entry("b.txt").withOutcome(new FileOutcome.Duplicate("c.txt")), List.of());
      writer.put(
          TestIndex.entry("d.txt").withOutcome(new FileOutcome.Skipped("empty")),
          List.of(TestArticle.of("d.txt", "D").enriched()));
      writer.commit();
    }

    assertThat(maintenance.check().problems())
        .containsExactly(
            "a.txt has 0 articles and should have 1: run \"dateline reindex\"",
            "b.txt is a copy of c.txt, which is not there: run \"dateline index\"",
            "d.txt has 1 articles and should have 0: run \"dateline reindex\"");
  }

  @Test
  void damagedFileIsTold() throws IOException {
    update("a.txt", "b.txt");
    damage(folder.resolve("index/generations/000001"));

    IndexHealth health = maintenance.check();
    assertThat(health.isSound()).isFalse();
    assertThat(health.problems().getFirst()).contains("damaged", "dateline reindex");
  }

  private static void damage(Path generation) throws IOException {
    try (FileChannel channel = FileChannel.open(largest(generation), StandardOpenOption.WRITE)) {
      int ignored = channel.write(ByteBuffer.wrap(new byte[64]), channel.size() / 2);
    }
  }

  private static Path largest(Path generation) throws IOException {
    try (Stream<Path> files = Files.list(generation)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("segments"))
          .filter(file -> !file.getFileName().toString().endsWith(".lock"))
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  @Test
  void backupIsAnIndexOfItsOwn() throws IOException {
    update("a.txt", "b.txt");
    Path backup = folder.resolve("backup");

    assertThat(maintenance.backup(backup).articles()).isEqualTo(2);

    update("c.txt");
    assertThat(articles(backup)).isEqualTo(2);
    assertThat(new IndexMaintenance(backup, analysis).check().isSound()).isTrue();
  }

  @Test
  void backupRefusesAFolderThatHoldsSomething() throws IOException {
    update("a.txt");
    Files.writeString(folder.resolve("diary.txt"), "mine");

    assertThatThrownBy(() -> maintenance.backup(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("is not empty: name a new folder");
    assertThatThrownBy(() -> maintenance.backup(folder.resolve("diary.txt")))
        .hasMessageEndingWith("is no folder: name a new one");
    assertThat(folder.resolve("diary.txt")).hasContent("mine");
  }

  @Test
  void backupIsOfOneCommitWhileOthersWrite() throws Exception {
    update("0.txt");
    tenTimesWhile(
        // Two files a commit: a copy between commits would have an even number.
        i -> update(2 * i + ".txt", 2 * i + 1 + ".txt"),
        copy -> {
          Path backup = folder.resolve("backup" + copy);
          assertThat(maintenance.backup(backup).articles()).isOdd();
          assertThat(new IndexMaintenance(backup, analysis).check().problems()).isEmpty();
        });
  }

  @Test
  void backupThatFailsLeavesNothing() throws IOException {
    update("a.txt", "b.txt");
    damage(folder.resolve("index/generations/000001"));
    Path backups = Files.createDirectories(folder.resolve("backups"));

    assertThatThrownBy(() -> maintenance.backup(backups.resolve("today")))
        .isInstanceOf(IOException.class);
    assertThat(backups).isEmptyDirectory();
  }

  @Test
  void whatAKilledBackupLeftGoesWithTheNext() throws IOException {
    update("a.txt");
    Path backups = Files.createDirectories(folder.resolve("backups"));
    Path left = backups.resolve("monday" + UnfinishedBackup.SUFFIX);
    Files.createDirectories(left.resolve("generations/000001"));
    Files.writeString(left.resolve("generations/000001/_0.cfs"), "half");
    Files.writeString(Files.createDirectories(backups.resolve("mine")).resolve("a.txt"), "mine");

    Generation ignored = maintenance.backup(Files.createDirectories(backups.resolve("tuesday")));

    assertThat(backups.resolve("mine/a.txt")).hasContent("mine");
    assertThat(backups.toFile().list()).containsExactlyInAnyOrder("mine", "tuesday");
  }

  @Test
  void backupThatIsBeingMadeIsLeftAlone() throws IOException {
    update("a.txt");
    Path backups = folder.resolve("backups");
    try (UnfinishedBackup other = UnfinishedBackup.of(backups.resolve("monday"))) {
      assertThat(maintenance.backup(backups.resolve("tuesday")).articles()).isEqualTo(1);
      assertThat(other.index().folder()).isNotEmptyDirectory();
      assertThatThrownBy(() -> maintenance.backup(backups.resolve("monday")))
          .isInstanceOf(IndexLockedException.class);
    }
    assertThat(backups.toFile().list()).containsExactly("tuesday");
  }

  @Test
  void replacedIndexIsThereUntilTheRestoredOneIsWrittenTo() throws IOException {
    update("a.txt");
    Path backup = folder.resolve("backup");
    Generation ignored = maintenance.backup(backup);
    update("b.txt");

    assertThat(maintenance.restore(backup, true).name()).isEqualTo("000002");
    assertThat(maintenance.generations())
        .extracting(Generation::name, Generation::serving, Generation::articles)
        .containsExactly(tuple("000001", false, 2L), tuple("000002", true, 1L));
    assertThat(maintenance.serve("000001").articles()).isEqualTo(2);

    Generation again = maintenance.restore(backup, true);
    update("c.txt");
    assertThat(maintenance.generations())
        .extracting(Generation::name, Generation::articles)
        .containsExactly(tuple(again.name(), 2L));
  }

  @Test
  void damagedBackupTakesNoPlaceAmongTheIndexesKept() throws IOException {
    maintenance.keep(1);
    update("a.txt");
    rebuild("a.txt", "b.txt");
    Path backup = folder.resolve("backup");
    Generation ignored = maintenance.backup(backup);
    damage(backup.resolve("generations/000001"));

    assertThatThrownBy(() -> maintenance.restore(backup, true)).isInstanceOf(IOException.class);

    update("c.txt");
    assertThat(maintenance.generations())
        .extracting(Generation::name)
        .containsExactly("000001", "000002");
  }

  @Test
  void restoredIndexServesAtOnce() throws IOException {
    update("a.txt", "b.txt");
    Path backup = folder.resolve("backup");
    Generation ignored = maintenance.backup(backup);
    try (LuceneArticleSearch search = open(folder.resolve("index"))) {
      update("c.txt");
      assertThat(search.articles()).isEqualTo(3);
      assertThatThrownBy(() -> maintenance.restore(backup, false))
          .isInstanceOf(IndexUnusableException.class)
          .hasMessageEndingWith("holds an index already: add --force to replace it");

      assertThat(maintenance.restore(backup, true).articles()).isEqualTo(2);
      assertThat(search.articles()).isEqualTo(2);
    }
    assertThat(maintenance.check().isSound()).isTrue();
  }

  @Test
  void damagedBackupIsNotRestored() throws IOException {
    update("a.txt");
    Path backup = folder.resolve("backup");
    Generation ignored = maintenance.backup(backup);
    damage(backup.resolve("generations/000001"));

    assertThatThrownBy(() -> maintenance.restore(backup, true)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> maintenance.restore(folder.resolve("nowhere"), true))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageEndingWith("holds no backup: name a folder \"dateline backup\" made");
    assertThat(articles(folder.resolve("index"))).isEqualTo(1);
  }

  @Test
  void replacedGenerationsAreKeptAsLongAsAsked() throws IOException {
    update("a.txt");
    new Generations(folder.resolve("index")).keep(1);
    rebuild("b.txt", "c.txt");
    rebuild("d.txt", "e.txt", "f.txt");

    assertThat(maintenance.generations())
        .extracting(Generation::name, Generation::serving, Generation::articles)
        .containsExactly(tuple("000002", false, 2L), tuple("000003", true, 3L));

    assertThat(maintenance.serve("000002").articles()).isEqualTo(2);
    assertThat(articles(folder.resolve("index"))).isEqualTo(2);
    assertThatThrownBy(() -> maintenance.serve("000009"))
        .hasMessage("there is no generation 000009: \"dateline generations\" lists them");
  }

  private void update(String... paths) throws IOException {
    try (ArticleWriter writer = index.update()) {
      put(writer, paths);
    }
  }

  private void rebuild(String... paths) throws IOException {
    try (ArticleWriter writer = index.rebuild()) {
      put(writer, paths);
    }
  }

  private static void put(ArticleWriter writer, String... paths) throws IOException {
    for (String path : paths) {
      writer.put(TestIndex.entry(path), List.of(TestArticle.of(path, "On " + path).enriched()));
    }
    writer.commit();
  }

  private long articles(Path where) throws IOException {
    try (LuceneArticleSearch search = open(where)) {
      return search.articles();
    }
  }

  private LuceneArticleSearch open(Path where) throws IOException {
    return LuceneArticleSearch.open(where, analysis, (dimension, value) -> value);
  }
}
