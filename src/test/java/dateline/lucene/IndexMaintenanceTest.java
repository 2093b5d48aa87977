package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        .hasMessage("there is no index yet: run \"dateline index\"");
  }

  @Test
  void checkWaitsForNoWriter() throws IOException {
    update("a.txt");
    try (ArticleWriter writer = index.update()) {
      writer.remove("b.txt");
      assertThatThrownBy(() -> maintenance.check()).isInstanceOf(IndexLockedException.class);
    }
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
    try (Stream<Path> files = Files.list(generation)) {
      Path largest =
          files
              .filter(file -> !file.getFileName().toString().startsWith("segments"))
              .filter(file -> !file.getFileName().toString().endsWith(".lock"))
              .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
              .orElseThrow();
      try (FileChannel channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
        int ignored = channel.write(ByteBuffer.wrap(new byte[64]), channel.size() / 2);
      }
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
    var stop = new AtomicBoolean();
    try (ExecutorService writing = Executors.newSingleThreadExecutor()) {
      Future<?> writer =
          writing.submit(
              () -> {
                for (int i = 1; !stop.get(); i++) {
                  // Two files a commit: a copy between commits would have an even number.
                  update(2 * i + ".txt", 2 * i + 1 + ".txt");
                }
                return null;
              });
      try {
        for (int copy = 0; copy < 10; copy++) {
          Path backup = folder.resolve("backup" + copy);
          assertThat(maintenance.backup(backup).articles()).isOdd();
          assertThat(new IndexMaintenance(backup, analysis).check().problems()).isEmpty();
        }
      } finally {
        stop.set(true);
      }
      writer.get();
    }
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
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("000002", false, 2L),
            org.assertj.core.groups.Tuple.tuple("000003", true, 3L));

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
