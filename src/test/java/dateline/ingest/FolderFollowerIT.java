package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real folders, real events, a real clock. */
@Timeout(120)
class FolderFollowerIT {
  private static final FollowSettings NO_SCAN = FollowSettings.USUAL.withScan(Duration.ofHours(1));

  @TempDir Path folder;
  private final BlockingQueue<IngestReport> reports = new LinkedBlockingQueue<>();

  private void awaitArticles(IngestedIndex index, int count)
      throws IOException, InterruptedException {
    while (index.headlines().size() != count) {
      IngestReport report = reports.poll(60, TimeUnit.SECONDS);
      assertThat(report).as("a run that leads to %d articles", count).isNotNull();
    }
  }

  @Test
  void filesAndFoldersAreFollowedAsTheyComeMoveAndGo() throws Exception {
    TestCorpus news = TestCorpus.in(folder.resolve("news"));
    news.write("a.txt", "Grain leaves Odesa");
    try (var index = new IngestedIndex(folder.resolve("index"));
        FolderFollower follower =
            FolderFollower.of(
                index.index(),
                index.ingest(),
                null,
                List.of(CorpusFolder.of(news.folder())),
                NO_SCAN,
                new RunMeter(System::nanoTime),
                reports::add)) {
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
