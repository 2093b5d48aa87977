package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.Accounting;
import dateline.index.ArticleIndex;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome.Duplicate;
import dateline.index.FileOutcome.Failed;
import dateline.index.FileOutcome.Indexed;
import dateline.index.InventoryEntry;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to folders between two runs. */
class ChangeDetectionTest {
  private static final String GRAIN = "Grain leaves Odesa";
  private static final String GRAZE = "Graze leaves Odesa";
  private static final String PORTS = "Ports of Peru";
  private static final FileTime OLD = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir Path folder;
  private TestCorpus news;
  private IngestedIndex index;

  @BeforeEach
  void makeFolders() throws IOException {
    news = TestCorpus.in(folder.resolve("news"));
    index = new IngestedIndex(folder.resolve("index"));
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  @Test
  void fileReadByAnotherWriterWhileAnUpdateWaitsIsNotTakenForGone() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    ArticleWriter other = index.index().update();
    ArticleIndex patient =
        index.patient(
            () -> {
              try (other) {
                news.write("b.txt", PORTS);
                other.put(TestIndex.entry("news/b.txt"), List.of());
                other.commit();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    IngestReport report =
        index
            .ingest()
            .update(patient, List.of(CorpusFolder.of(news.folder())), IngestProgress.SILENT);

    assertThat(report.removed()).isZero();
    assertThat(index.headlines()).containsExactlyInAnyOrder(GRAIN, PORTS);
  }

  @Test
  void fileReplacedByOneOfTheSameSizeAndTimeIsReadAnew() throws IOException {
    news.write("a.txt", GRAIN);
    FileTime time = Files.getLastModifiedTime(news.file("a.txt"));
    index.update(news);

    news.write("a.txt", GRAZE);
    Files.setLastModifiedTime(news.file("a.txt"), time);
    index.update(news);

    assertThat(index.headlines()).containsExactly(GRAZE);
  }

  @Test
  void fileMovedOverAnotherWithTimesKeptIsReadAnew() throws IOException {
    news.write("a.txt", GRAIN);
    Path other = folder.resolve("other.txt");
    Files.copy(news.file("a.txt"), other);
    news.write("b.txt", GRAZE);
    Files.copy(news.file("b.txt"), other, StandardCopyOption.REPLACE_EXISTING);
    news.delete("b.txt");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(news.file("a.txt")));
    index.update(news);

    Files.move(other, news.file("a.txt"), StandardCopyOption.REPLACE_EXISTING);
    index.update(news);

    assertThat(index.headlines()).containsExactly(GRAZE);
  }

  @Test
  void backupRestoredWithOldTimesIsReadAnew() throws IOException {
    news.write("a.txt", GRAZE);
    index.update(news);

    news.write("a.txt", GRAIN);
    news.write("b.txt", PORTS);
    Files.setLastModifiedTime(news.file("a.txt"), OLD);
    Files.setLastModifiedTime(news.file("b.txt"), OLD);
    IngestReport report = index.update(news);

    assertThat(index.headlines()).containsExactlyInAnyOrder(GRAIN, PORTS);
    assertThat(report.unchanged()).isZero();
  }

  @Test
  void timesOfAClockThatJumpedMakeNoDifference() throws IOException {
    news.write("a.txt", GRAIN);
    Files.setLastModifiedTime(
        news.file("a.txt"), FileTime.from(Instant.parse("2090-01-01T00:00:00Z")));
    index.update(news);
    assertThat(index.update(news).unchanged()).isEqualTo(1);

    news.write("a.txt", GRAZE);
    Files.setLastModifiedTime(news.file("a.txt"), OLD);
    index.update(news);

    assertThat(index.headlines()).containsExactly(GRAZE);
  }

  @Test
  void touchedFileKeepsItsArticleAndIsHashedOnce() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    Files.setLastModifiedTime(news.file("a.txt"), OLD);

    IngestReport report = index.update(news);

    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(index.headlines()).containsExactly(GRAIN);
    assertThat(index.inventory().getFirst().stamp().modifiedTime()).isEqualTo(OLD.toInstant());
    assertThat(index.update(news).unchanged()).isEqualTo(1);
  }

  @Test
  void verifyReadsFilesWhoseStampsLie() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    InventoryEntry honest = index.inventory().getFirst();
    news.write("a.txt", GRAZE);
    // The entry as it would be had the file system hidden the change.
    try (var writer = index.index().update()) {
      writer.putEntry(honest.withStamp(Stamps.of(news.file("a.txt")).stamp()));
      writer.commit();
    }

    assertThat(index.update(news).unchanged()).isEqualTo(1);
    assertThat(index.headlines()).containsExactly(GRAIN);
    assertThat(index.verify(news).unchanged()).isZero();
    assertThat(index.headlines()).containsExactly(GRAZE);
  }

  @Test
  void filesThatMoveWithTheirFolderAreTakenOver() throws IOException {
    news.write("old/a.txt", GRAIN);
    news.write("old/b.txt", PORTS);
    index.update(news);
    List<String> before = index.articles();

    news.move("old", "new");
    IngestReport report = index.update(news);

    assertThat(report.moved()).isEqualTo(2);
    assertThat(report.removed()).isZero();
    assertThat(index.outcomes()).containsOnlyKeys("news/new/a.txt", "news/new/b.txt");
    assertThat(index.articles())
        .isEqualTo(before.stream().map(article -> article.replace("/old/", "/new/")).toList());
    assertThat(index.ids()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void renamedFileIsReadByItsNewName() throws IOException {
    news.write("2024-03-09 grain.txt", GRAIN);
    index.update(news);
    news.move("2024-03-09 grain.txt", "2025-01-02 grain.txt");

    IngestReport report = index.update(news);

    assertThat(report.moved()).isEqualTo(1);
    assertThat(index.articles().getFirst()).contains("2025-01-02").doesNotContain("2024-03-09");
  }

  @Test
  void copiesMadeWithTimesKeptAreRecordedOnce() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    Files.copy(news.file("a.txt"), news.file("b.txt"), StandardCopyOption.COPY_ATTRIBUTES);

    IngestReport report = index.update(news);

    assertThat(report.moved()).isZero();
    assertThat(report.accounting()).isEqualTo(new Accounting(1, 1, 0, 0, 1));
  }

  @Test
  void copyOfWhichTheOriginalWasReplacedByAKilledRunIsReadWithTheNext() throws IOException {
    news.write("a.txt", GRAIN);
    news.copy("a.txt", "b.txt");
    index.update(news);
    news.write("a.txt", PORTS);
    index.updateScopes(Scope.of(CorpusFolder.of(news.folder())));
    // As if the run had been killed between original and copy.
    try (var writer = index.index().update()) {
      InventoryEntry copy = writer.inventory().entry("news/b.txt").orElseThrow();
      writer.put(copy.withOutcome(new Duplicate("news/a.txt")), List.of());
      writer.commit();
    }
    assertThat(index.headlines()).containsExactly(PORTS);

    index.update(news);

    assertThat(index.headlines()).containsExactlyInAnyOrder(GRAIN, PORTS);
  }

  @Test
  void folderThatCannotBeLookedIntoIsCountedAndItsArticlesStay() throws IOException {
    news.write("a.txt", GRAIN);
    news.write("closed/b.txt", PORTS);
    index.update(news);
    var permissions = Files.getPosixFilePermissions(news.file("closed"));
    Files.setPosixFilePermissions(
        news.file("closed"), PosixFilePermissions.fromString("---------"));
    try {
      org.junit.jupiter.api.Assumptions.assumeFalse(
          Files.isReadable(news.file("closed")), "the superuser looks into everything");
      IngestReport report = index.update(news);

      assertThat(report.accounting().failed()).isEqualTo(1);
      assertThat(index.outcome("news/closed")).isInstanceOf(Failed.class);
      assertThat(index.headlines()).containsExactlyInAnyOrder(GRAIN, PORTS);
      assertThat(report.notes().toString()).contains("news/closed cannot be looked into");
      // It is no file, and yet not gone.
      assertThat(index.retryFailures(news).accounting().failed()).isEqualTo(1);
    } finally {
      Files.setPosixFilePermissions(news.file("closed"), permissions);
    }
    index.update(news);
    assertThat(index.outcomes()).containsOnlyKeys("news/a.txt", "news/closed/b.txt");
  }

  @Test
  void failuresAreTriedAgainThoughAnotherFolderIsGone() throws IOException {
    TestCorpus wires = TestCorpus.in(folder.resolve("wires"));
    wires.write("a.txt", PORTS);
    news.writeBytes("b.docx", new byte[] {'P', 'K', 3, 4, 0});
    index.update(news, wires);
    wires.delete("a.txt");
    Files.delete(wires.folder());
    news.write("b.docx", GRAIN);

    index.retryFailures(news, wires);

    assertThat(index.outcome("news/b.docx")).isNotInstanceOf(Failed.class);
    assertThat(index.outcomes()).containsKey("wires/a.txt");
  }

  @Test
  void corpusFolderThatCannotBeLookedIntoIsToldAndItsArticlesStay() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    var permissions = Files.getPosixFilePermissions(news.folder());
    Files.setPosixFilePermissions(news.folder(), PosixFilePermissions.fromString("-wx------"));
    try {
      org.junit.jupiter.api.Assumptions.assumeFalse(
          Files.isReadable(news.folder()), "the superuser looks into everything");
      assertThatThrownBy(() -> index.verify(news))
          .hasMessageContaining("news cannot be looked into: make it readable");
    } finally {
      Files.setPosixFilePermissions(news.folder(), permissions);
    }
    assertThat(index.headlines()).containsExactly(GRAIN);
    assertThat(index.update(news).unchanged()).isEqualTo(1);
  }

  @Test
  void folderThatIsSuddenlyEmptyIsTakenForNotMounted() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    news.delete("a.txt");

    assertThatThrownBy(() -> index.update(news))
        .hasMessageContaining("is empty, and the index knows files of it: mount it")
        .hasMessageContaining("--forget news");
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void linksAreFollowedOnceAndCyclesEnd() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("b.txt"), PORTS + "\n\nLima waits.\n");
    Files.createSymbolicLink(elsewhere.resolve("self"), elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("news"), news.folder());
    news.write("sub/a.txt", GRAIN);
    Files.createSymbolicLink(news.file("one"), elsewhere);
    Files.createSymbolicLink(news.file("two"), elsewhere);
    Files.createSymbolicLink(news.file("loop"), news.folder());
    Files.createSymbolicLink(news.file("sub/up"), Path.of(".."));

    IngestReport report = index.update(news);

    assertThat(index.outcomes()).containsOnlyKeys("news/sub/a.txt", "news/one/b.txt");
    assertThat(report.notes()).hasSize(5);
    assertThat(report.notes().toString()).contains("news/two leads where another link does");
  }

  @Test
  void ignoreFilesHoldForTheirFolderAndThoseBelow() throws IOException {
    news.write("a.bak", GRAIN);
    news.write("deep/b.bak", GRAZE);
    news.write("deep/er/c.bak", PORTS);
    news.write("deep/drafts/d.txt", "Drafts of Peru");
    news.writeText("deep/.datelineignore", "*.bak\ndrafts/\n");

    index.update(news);

    assertThat(index.outcomes()).containsOnlyKeys("news/a.bak");
  }

  @Test
  void patternsChooseFilesAndAreRemembered() throws IOException {
    news.write("a.txt", GRAIN);
    news.write("b.md", GRAZE);
    news.write("old/c.txt", PORTS);
    var chosen = CorpusFolder.of(news.folder(), List.of("*.txt"), List.of("old/**"));

    index.update(List.of(chosen));

    assertThat(index.outcomes()).containsOnlyKeys("news/a.txt");
    assertThat(index.index().folders().get("news")).isEqualTo(chosen.source());
    assertThatThrownBy(
            () -> index.update(List.of(CorpusFolder.of(news.folder(), List.of("a["), List.of()))))
        .hasMessageContaining("\"a[\" in --include is no pattern");
  }

  @Test
  void partOfAFolderIsUpdatedAlone() throws IOException {
    var corpus = CorpusFolder.of(news.folder());
    news.write("a.txt", GRAIN);
    news.write("deep/b.txt", PORTS);
    index.update(news);
    news.write("deep/c.txt", GRAZE);
    news.delete("deep/b.txt");
    news.write("d.txt", "Not looked at");

    index.updateScopes(new Scope(corpus, "deep", false));
    assertThat(index.outcomes()).containsOnlyKeys("news/a.txt", "news/deep/c.txt");

    news.delete("deep/c.txt");
    Files.delete(news.file("deep"));
    index.updateScopes(new Scope(corpus, "deep", true), new Scope(corpus, "", false));
    assertThat(index.outcomes()).containsOnlyKeys("news/a.txt", "news/d.txt");
  }

  @Test
  void pipesFailAndAreNotWaitedFor() throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", news.file("pipe.txt").toString()).start();
    org.junit.jupiter.api.Assumptions.assumeTrue(made.waitFor() == 0);

    index.update(news);

    assertThat(index.outcome("news/pipe.txt").toString()).contains("a pipe, socket or device");
  }

  @Test
  void failuresAreTriedAgainAloneAndCounted() throws IOException {
    news.writeBytes("a.docx", "PK\3\4 damaged".getBytes(StandardCharsets.ISO_8859_1));
    news.write("b.txt", GRAIN);
    Files.createSymbolicLink(news.file("c.txt"), folder.resolve("later.txt"));
    index.update(news);
    assertThat(index.outcome("news/a.docx")).isInstanceOf(Failed.class);
    Files.writeString(folder.resolve("later.txt"), PORTS + "\n\nLima waits.\n");
    news.write("d.txt", "New and no failure");

    IngestReport report = index.retryFailures(news);

    assertThat(report.accounting()).isEqualTo(new Accounting(2, 0, 0, 1, 2));
    assertThat(index.outcome("news/c.txt")).isEqualTo(new Indexed(1));
    assertThat(index.inventory().getFirst().attempts()).isEqualTo(2);
    assertThat(index.update(news).accounting()).isEqualTo(new Accounting(3, 0, 0, 1, 3));
  }
}
