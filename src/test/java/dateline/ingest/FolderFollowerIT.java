package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.index.Accounting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real folders, real events, a real clock. */
@Timeout(120)
class FolderFollowerIT {
  private static final FollowSettings NO_SCAN = FollowSettings.USUAL.withScan(Duration.ofHours(1));

  private static final int BURST = 10_000;

  @TempDir Path folder;
  private final BlockingQueue<IngestReport> reports = new LinkedBlockingQueue<>();

  private void awaitArticles(IngestedIndex index, int count)
      throws IOException, InterruptedException {
    while (index.headlines().size() != count) {
      IngestReport report = reports.poll(60, TimeUnit.SECONDS);
      assertThat(report).as("a run that leads to %d articles", count).isNotNull();
    }
  }

  /** Every commit of a generation has a number, written to the base of 36. */
  private long commits() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index/generations/000001"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("segments_"))
          .mapToLong(name -> Long.parseLong(name.substring("segments_".length()), 36))
          .max()
          .orElse(0);
    }
  }

  private FolderFollower follower(IngestedIndex index, TestCorpus news) throws IOException {
    return FolderFollower.of(
        index.index(),
        index.ingest(),
        null,
        List.of(CorpusFolder.of(news.folder())),
        NO_SCAN,
        new RunMeter(System::nanoTime),
        reports::add);
  }

  @Test
  void burstOfTenThousandFilesIsReadOnceInFewRuns() throws Exception {
    TestCorpus news = TestCorpus.in(folder.resolve("news"));
    try (var index = new IngestedIndex(folder.resolve("index"));
        FolderFollower follower = follower(index, news)) {
      follower.start();
      for (int i = 0; i < BURST; i++) {
        Path file = news.file("%02d/%05d.txt".formatted(i / 200, i));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Ports of call, number %d\n\nShips came and went.\n".formatted(i));
      }

      int runs = 0;
      IngestReport last;
      do {
        last = reports.poll(60, TimeUnit.SECONDS);
        assertThat(last).as("a run after %d", runs).isNotNull();
        runs++;
      } while (last.accounting().articles() < BURST);

      assertThat(last.accounting()).isEqualTo(new Accounting(BURST, 0, 0, 0, BURST));
      assertThat(runs).isLessThan(100);
      assertThat(commits()).isLessThan(200);
      assertThat(index.inventory()).allMatch(entry -> entry.attempts() == 1);
    }
    assertThat(reports).isEmpty();
  }

  @Test
  void filesAndFoldersAreFollowedAsTheyComeMoveAndGo() throws Exception {
    TestCorpus news = TestCorpus.in(folder.resolve("news"));
    news.write("a.txt", "Grain leaves Odesa");
    try (var index = new IngestedIndex(folder.resolve("index"));
        FolderFollower follower = follower(index, news)) {
      index.update(news);
      follower.start();

      news.write("b.txt", "Ports of Peru");
      awaitArticles(index, 2);
      news.write("new/deep/c.txt", "Trains of Chad");
      awaitArticles(index, 3);
      news.write("new/deep/d.txt", "Boats of Fiji");
      awaitArticles(index, 4);
      news.move("new", "old");
      while (!index.outcomes().containsKey("news/old/deep/d.txt")) {
        assertThat(reports.poll(60, TimeUnit.SECONDS)).isNotNull();
      }
      news.write("old/deep/e.txt", "Planes of Peru");
      awaitArticles(index, 5);
      Files.delete(news.file("old/deep/c.txt"));
      Files.delete(news.file("old/deep/d.txt"));
      Files.delete(news.file("old/deep/e.txt"));
      Files.delete(news.file("old/deep"));
      awaitArticles(index, 2);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("follow folders"));
  }
}
