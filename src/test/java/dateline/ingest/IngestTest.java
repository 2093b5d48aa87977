package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.Accounting;
import dateline.index.FileOutcome.Duplicate;
import dateline.index.FileOutcome.Failed;
import dateline.index.FileOutcome.Indexed;
import dateline.index.FileOutcome.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final String GRAIN = "Grain leaves Odesa";
  private static final String PORTS = "Ports of Peru";

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
  void firstRunIndexesEveryArticle() throws IOException {
    news.write("a.txt", GRAIN);
    news.write("deep/er/b.txt", PORTS);

    IngestReport report = index.update(news);

    assertThat(report.accounting()).isEqualTo(new Accounting(2, 0, 0, 0, 2));
    assertThat(report.unchanged()).isZero();
    assertThat(index.headlines()).containsExactlyInAnyOrder(GRAIN, PORTS);
    assertThat(index.outcomes())
        .containsOnlyKeys("news/a.txt", "news/deep/er/b.txt")
        .containsEntry("news/a.txt", new Indexed(1));
  }

  @Test
  void sidecarIsPartOfItsFile() throws IOException {
    news.write("a.txt", GRAIN);
    news.writeText("a.txt.meta.yml", "headline: Grain leaves, again\n");
    news.writeText("alone.meta.yml", "headline: Of nothing\n");

    index.update(news);
    assertThat(index.headlines()).containsExactly("Grain leaves, again");
    assertThat(index.outcome("news/alone.meta.yml")).isInstanceOf(Skipped.class);
    assertThat(index.outcomes()).containsOnlyKeys("news/a.txt", "news/alone.meta.yml");

    news.writeText("a.txt.meta.yml", "headline: Grain stays\n");
    index.update(news);
    assertThat(index.headlines()).containsExactly("Grain stays");

    Files.delete(news.file("a.txt.meta.yml"));
    index.update(news);
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void copiesWithOtherMetadataAreNoDuplicates() throws IOException {
    news.write("a.txt", GRAIN);
    news.copy("a.txt", "b.txt");
    news.writeText("b.meta.yml", "outlet: The Copyist\n");

    IngestReport report = index.update(news);

    assertThat(report.accounting()).isEqualTo(new Accounting(2, 0, 0, 0, 2));
  }

  @Test
  void secondRunHasNothingToDo() throws IOException {
    news.write("a.txt", GRAIN);
    news.write("b.txt", PORTS);
    Accounting first = index.update(news).accounting();
    List<String> before = index.articles();

    IngestReport report = index.update(news);

    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.removed()).isZero();
    assertThat(report.accounting()).isEqualTo(first);
    assertThat(index.articles()).isEqualTo(before);
  }

  @Test
  void changedFileIsReadAnew() throws IOException {
    news.write("a.txt", GRAIN);
    news.write("b.txt", PORTS);
    index.update(news);
    news.write("a.txt", "Grain stays in Odesa");

    IngestReport report = index.update(news);

    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(index.headlines()).containsExactlyInAnyOrder("Grain stays in Odesa", PORTS);
  }

  @Test
  void removedFileIsForgotten() throws IOException {
    news.write("a.txt", GRAIN);
    news.write("b.txt", PORTS);
    index.update(news);
    news.delete("a.txt");

    IngestReport report = index.update(news);

    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.accounting()).isEqualTo(new Accounting(1, 0, 0, 0, 1));
    assertThat(index.headlines()).containsExactly(PORTS);
  }

  @Test
  void renamedFileKeepsItsArticleUnderTheNewName() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    news.move("a.txt", "z.txt");

    IngestReport report = index.update(news);

    assertThat(report.moved()).isEqualTo(1);
    assertThat(report.removed()).isZero();
    assertThat(index.outcomes()).containsOnlyKeys("news/z.txt");
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void copyIsRecordedAndTheOriginalIsTheFirstByName() throws IOException {
    news.write("c.txt", GRAIN);
    news.copy("c.txt", "b.txt");
    news.copy("c.txt", "a.txt");

    IngestReport report = index.update(news);

    assertThat(report.accounting()).isEqualTo(new Accounting(1, 2, 0, 0, 1));
    assertThat(index.outcomes())
        .containsEntry("news/a.txt", new Indexed(1))
        .containsEntry("news/b.txt", new Duplicate("news/a.txt"))
        .containsEntry("news/c.txt", new Duplicate("news/a.txt"));
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void copyThatComesLaterButFirstByNameBecomesTheOriginal() throws IOException {
    news.write("b.txt", GRAIN);
    news.copy("b.txt", "c.txt");
    index.update(news);
    news.copy("b.txt", "a.txt");

    index.update(news);

    assertThat(index.outcomes())
        .containsEntry("news/a.txt", new Indexed(1))
        .containsEntry("news/b.txt", new Duplicate("news/a.txt"))
        .containsEntry("news/c.txt", new Duplicate("news/a.txt"));
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void copyOfASkippedFileIsADuplicateWhenItComesLaterToo() throws IOException {
    news.writeBytes("a.bin", new byte[] {0, 1, 2, 3, (byte) 0xfe});
    index.update(news);
    news.copy("a.bin", "b.bin");

    index.update(news);

    assertThat(index.outcome("news/a.bin")).isInstanceOf(Skipped.class);
    assertThat(index.outcome("news/b.bin")).isEqualTo(new Duplicate("news/a.bin"));
  }

  @Test
  void copyTakesThePlaceOfARemovedOriginal() throws IOException {
    news.write("a.txt", GRAIN);
    news.copy("a.txt", "b.txt");
    news.copy("a.txt", "c.txt");
    index.update(news);
    news.delete("a.txt");

    index.update(news);

    assertThat(index.outcomes())
        .containsOnlyKeys("news/b.txt", "news/c.txt")
        .containsEntry("news/b.txt", new Indexed(1))
        .containsEntry("news/c.txt", new Duplicate("news/b.txt"));
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void copyTakesThePlaceOfAChangedOriginal() throws IOException {
    news.write("a.txt", GRAIN);
    news.copy("a.txt", "b.txt");
    index.update(news);
    news.write("a.txt", PORTS);

    index.update(news);

    assertThat(index.outcomes()).containsEntry("news/b.txt", new Indexed(1));
    assertThat(index.headlines()).containsExactlyInAnyOrder(GRAIN, PORTS);
  }

  @Test
  void copyInAnotherFolderTakesOverWhenItsFolderIsUpdated() throws IOException {
    TestCorpus later = TestCorpus.in(folder.resolve("wire"));
    news.write(".kept.txt", "Hidden");
    news.write("a.txt", GRAIN);
    later.write("b.txt", GRAIN);
    index.update(news, later);
    news.delete("a.txt");
    index.update(news);

    index.update(later);

    assertThat(index.outcomes()).containsOnlyKeys("wire/b.txt");
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void originalInAFolderThatIsNotUpdatedStaysTheOriginal() throws IOException {
    TestCorpus wire = TestCorpus.in(folder.resolve("wire"));
    wire.write("b.txt", GRAIN);
    index.update(wire);
    news.write("a.txt", GRAIN);

    index.update(news);

    assertThat(index.outcomes())
        .containsEntry("wire/b.txt", new Indexed(1))
        .containsEntry("news/a.txt", new Duplicate("wire/b.txt"));
  }

  @Test
  void emptyFilesAreSkippedAndNobodysCopies() throws IOException {
    news.writeBytes("a.txt", new byte[0]);
    news.writeBytes("b.txt", new byte[0]);

    IngestReport report = index.update(news);

    assertThat(report.accounting()).isEqualTo(new Accounting(0, 0, 2, 0, 0));
    assertThat(index.outcome("news/a.txt")).isInstanceOf(Skipped.class);
  }

  @Test
  void fileThatCannotBeOpenedFailsAndTheRunGoesOn() throws IOException {
    news.write("a.txt", GRAIN);
    Files.createSymbolicLink(news.file("b.txt"), Path.of("nowhere.txt"));

    IngestReport report = index.update(news);

    assertThat(report.accounting()).isEqualTo(new Accounting(1, 0, 0, 1, 1));
    assertThat(index.outcome("news/b.txt"))
        .isEqualTo(new Failed("open", "the file is gone, or a link that leads nowhere"));
  }

  @Test
  void fileThatCouldNotBeOpenedIsTriedAgain() throws IOException {
    Files.createSymbolicLink(news.file("b.txt"), Path.of("nowhere.txt"));
    index.update(news);

    IngestReport report = index.update(news);

    assertThat(report.unchanged()).isZero();
    assertThat(report.accounting().failed()).isEqualTo(1);
  }

  @Test
  void metadataOfAbsurdLengthIsNoneAndItsArticleIsRead() throws IOException {
    String outlet = "Gazette of Lima ".repeat(6_000);
    String author = "a".repeat(40_000);
    news.write("a.txt", GRAIN);
    news.writeText(
        "b.html",
        "<html><head><title>Peru votes</title><meta property='og:site_name' content='"
            + outlet
            + "'><meta name='author' content='"
            + author
            + "'></head><body><article><p>Lima waits for the count.</p></article></body></html>");

    IngestReport report = index.update(news);

    assertThat(report.accounting()).isEqualTo(new Accounting(2, 0, 0, 0, 2));
    assertThat(index.headlines()).containsExactlyInAnyOrder(GRAIN, "Peru votes");
  }

  @Test
  void hiddenFilesAndFoldersAreNotFound() throws IOException {
    news.write("a.txt", GRAIN);
    news.write(".b.txt", PORTS);
    news.write(".git/c.txt", PORTS);

    assertThat(index.update(news).accounting().found()).isEqualTo(1);
  }

  @Test
  void ignoreFileNamesPathsAndNamesToLeaveOut() throws IOException {
    news.write("a.txt", GRAIN);
    news.write("drafts/b.txt", PORTS);
    news.write("deep/c.bak", PORTS);
    news.write("deep/drafts/d.txt", PORTS);
    news.writeText(".datelineignore", "# not ready\n\ndrafts/**\n*.bak\n");

    index.update(news);

    assertThat(index.outcomes()).containsOnlyKeys("news/a.txt", "news/deep/drafts/d.txt");
  }

  @Test
  void updateOfOneFolderLeavesTheOther() throws IOException {
    TestCorpus wire = TestCorpus.in(folder.resolve("wire"));
    news.write(".kept.txt", "Hidden");
    news.write("a.txt", GRAIN);
    wire.write("b.txt", PORTS);
    index.update(news, wire);
    news.delete("a.txt");
    wire.delete("b.txt");

    IngestReport report = index.update(news);

    assertThat(report.removed()).isEqualTo(1);
    assertThat(index.headlines()).containsExactly(PORTS);
  }

  @Test
  void folderOfAKnownNameElsewhereIsRejectedAndReplacesNothing() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    TestCorpus other = TestCorpus.in(folder.resolve("elsewhere/news"));
    other.write("b.txt", PORTS);

    assertThatThrownBy(() -> index.update(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("news was indexed from ")
        .hasMessageEndingWith(
            "rename one of the two, or, if it has moved, run \"dateline reindex\"");

    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void ignoredPatternThatIsNoneIsNamed() throws IOException {
    news.write("a.txt", GRAIN);
    news.writeText(".datelineignore", "drafts[\n");

    assertThatThrownBy(() -> index.update(news))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"drafts[\" in ")
        .hasMessageEndingWith("is no pattern: write it like *.md or drafts/**");
  }

  @Test
  void twoFoldersOfOneNameAreRejected() throws IOException {
    TestCorpus namesake = TestCorpus.in(folder.resolve("other/news"));
    news.write("a.txt", GRAIN);

    assertThatThrownBy(() -> index.update(news, namesake))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same name")
        .hasMessageContaining("rename one");
    assertThat(index.outcomes()).isEmpty();
  }

  @Test
  void missingFolderIsNamedAndTheIndexStaysAsItWas() throws IOException {
    news.write("a.txt", GRAIN);
    index.update(news);
    var gone = new TestCorpus(folder.resolve("gone"));

    assertThatThrownBy(() -> index.update(gone))
        .isInstanceOf(NotDirectoryException.class)
        .hasMessageContaining(gone.folder() + " is not a folder");
    assertThat(index.headlines()).containsExactly(GRAIN);
  }

  @Test
  void folderBehindALinkIsFollowed() throws IOException {
    news.write("a.txt", GRAIN);
    Path link = Files.createSymbolicLink(folder.resolve("link"), news.folder());

    index.update(new TestCorpus(link));

    assertThat(index.outcomes()).containsOnlyKeys("link/a.txt");
  }

  @Test
  void anySequenceOfUpdatesEndsWhereARebuildDoes() throws IOException {
    updateAndCompareWithRebuilds(index);
  }

  @Test
  void littleMemoryMakesNoDifference() throws IOException {
    Path place = folder.resolve("spilling");
    try (IngestedIndex spilling = IngestedIndex.withLittleMemory(place)) {
      updateAndCompareWithRebuilds(spilling);
    }
    assertThat(place.resolve("scratch")).doesNotExist();
  }

  private void updateAndCompareWithRebuilds(IngestedIndex updated) throws IOException {
    long seed = 20_260_301;
    var edits = new RandomEdits(news, new Random(seed));
    try (var fresh = new IngestedIndex(folder.resolve("fresh"))) {
      for (int step = 0; step < 30; step++) {
        String edit = edits.next();
        IngestReport report = updated.update(news);
        fresh.rebuild(news);

        String when = "seed %d, step %d: %s".formatted(seed, step, edit);
        assertThat(updated.inventory()).as(when).isEqualTo(fresh.inventory());
        assertThat(updated.articles()).as(when).isEqualTo(fresh.articles());
        assertThat(updated.stories()).as(when).isEqualTo(fresh.stories());
        assertThat(report.accounting().found()).as(when).isEqualTo(news.files().size());
        assertThat(report.accounting().articles()).as(when).isEqualTo(updated.articles().size());
        assertThat(updated.outcomes().values().stream().filter(Indexed.class::isInstance).count())
            .as(when)
            .isEqualTo(report.accounting().indexed());
      }
    }
  }
}
