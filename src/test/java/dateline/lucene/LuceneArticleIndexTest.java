package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.analysis.TextAnalysis;
import dateline.index.Accounting;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.IndexLockedException;
import dateline.index.IndexUnusableException;
import dateline.index.InventoryEntry;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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
        .hasMessage("there is no index yet: run \"dateline index\"");
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
            new InventoryEntry("file" + entries.size(), 3, Instant.ofEpochMilli(5), "abc", outcome);
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
