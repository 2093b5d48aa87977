package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.ArticleWriter;
import dateline.index.Stage;
import dateline.index.StageVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Steps of a follower, with a clock and events that the test makes. */
class FolderFollowerTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final FollowSettings SETTINGS =
      FollowSettings.USUAL.withScan(Duration.ofMinutes(10));

  @TempDir Path folder;
  private TestCorpus news;
  private IngestedIndex index;
  private final List<Scope> happened = new ArrayList<>();
  private final List<IngestReport> reports = new ArrayList<>();
  private long time;
  private CorpusFolder corpus = CorpusFolder.of(Path.of("."));
  private FolderFollower follower;

  private final class TestEvents implements FolderEvents {
    @Override
    public List<Scope> poll() {
      List<Scope> scopes = List.copyOf(happened);
      happened.clear();
      return scopes;
    }

    @Override
    public void await(Duration longest) {
      throw new AssertionError("a step does not wait");
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void follow() throws IOException {
    news = TestCorpus.in(folder.resolve("news"));
    index = new IngestedIndex(folder.resolve("index"));
    corpus = CorpusScanner.real(CorpusFolder.of(news.folder()));
    follower = follower(NameRecogniser.NONE);
  }

  private FolderFollower follower(NameRecogniser recogniser) {
    Enrichment full = Enrichment.names(new Enricher(recogniser, Authority.none()), "test-1");
    return new FolderFollower(
        index.index(),
        index.ingest(),
        new LateEnrichment(full, 1),
        List.of(corpus),
        new TestEvents(),
        SETTINGS,
        new FolderFollower.Clocks(() -> time, () -> START.plusNanos(time)),
        new RunMeter(() -> time),
        reports::add);
  }

  @AfterEach
  void closeIndex() {
    follower.close();
    index.close();
  }

  private void pass(Duration duration) {
    time += duration.toNanos();
  }

  /** Steps until there is nothing to do at this moment. */
  private Duration settle() {
    Duration wait = follower.step();
    for (int steps = 0; wait.toMillis() <= 1; steps++) {
      assertThat(steps).isLessThan(20);
      wait = follower.step();
    }
    return wait;
  }

  private void happens(String inside) {
    happened.add(new Scope(corpus, inside, false));
  }

  @Test
  void beginsWithAScanAndFindsWhatArticlesLack() throws IOException {
    news.write("a.txt", "Grain leaves Odesa");

    Duration wait = settle();

    assertThat(index.headlines()).containsExactly("Grain leaves Odesa");
    assertThat(index.inventory().getFirst().stages().words()).contains("NAMES=test-1");
    assertThat(wait).isEqualTo(SETTINGS.scan());
  }

  @Test
  void newFileIsReadOnceItsFolderIsQuiet() throws IOException {
    news.write("a.txt", "Grain leaves Odesa");
    settle();
    news.write("sub/b.txt", "Ports of Peru");
    happens("sub");

    assertThat(settle()).isEqualTo(SETTINGS.quiet());
    assertThat(index.headlines()).hasSize(1);
    pass(SETTINGS.quiet());
    settle();

    assertThat(index.headlines()).hasSize(2);
  }

  @Test
  void fileWrittenToAMomentAgoIsLeftUntilItIsComplete() throws IOException {
    settle();
    news.write("a.txt", "Grain leaves Odesa");
    Files.setLastModifiedTime(
        news.file("a.txt"), FileTime.from(START.plusNanos(time).plusMillis(300)));
    happens("");
    pass(Duration.ofMillis(600));
    settle();
    assertThat(index.outcomes()).isEmpty();

    pass(SETTINGS.quiet());
    settle();
    assertThat(index.headlines()).hasSize(1);
  }

  @Test
  void fileDatedInTheFutureIsNotWaitedFor() throws IOException {
    settle();
    news.write("a.txt", "Grain leaves Odesa");
    Files.setLastModifiedTime(news.file("a.txt"), FileTime.from(START.plusSeconds(9_000)));
    happens("");
    settle();
    pass(SETTINGS.quiet());
    settle();
    assertThat(index.headlines()).hasSize(1);
  }

  @Test
  void burstOfFilesIsOneRun() throws IOException {
    settle();
    int before = reports.size();
    for (int i = 0; i < 200; i++) {
      news.write("burst/" + i + ".txt", "Number " + i);
      happens("burst");
      pass(Duration.ofMillis(1));
      follower.step();
    }
    pass(SETTINGS.quiet());
    settle();

    assertThat(reports.size() - before).isEqualTo(1);
    assertThat(reports.getLast().accounting().articles()).isEqualTo(200);
  }

  @Test
  void scanNowAndThenFindsWhatWasNotTold() throws IOException {
    settle();
    news.write("a.txt", "Grain leaves Odesa");
    settle();
    assertThat(index.outcomes()).isEmpty();

    pass(SETTINGS.scan());
    settle();
    assertThat(index.headlines()).hasSize(1);
  }

  @Test
  void whatHappensWhileAnotherWritesIsReadAfter() throws IOException {
    settle();
    news.write("a.txt", "Grain leaves Odesa");
    happens("");
    pass(SETTINGS.quiet());
    try (ArticleWriter other = index.index().update()) {
      assertThat(follower.step()).isPositive();
      assertThat(other.inventory().accounting().found()).isZero();
    }
    pass(SETTINGS.longest());
    settle();
    assertThat(index.headlines()).hasSize(1);
  }

  @Test
  @Timeout(60)
  void writerThatWaitsHasItsTurnBeforeAllNamesAreFound() throws Exception {
    for (int i = 0; i < 30; i++) {
      news.write(i + ".txt", "Number " + i);
    }
    var enriching = new CountDownLatch(1);
    var waiting = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor();
        FolderFollower slow =
            follower(
                text -> {
                  enriching.countDown();
                  await(waiting);
                  pass(Duration.ofSeconds(1));
                  return List.of();
                })) {
      Future<Long> left =
          other.submit(
              () -> {
                enriching.await();
                try (ArticleWriter writer = index.patient(waiting::countDown).update()) {
                  return writer
                      .inventory()
                      .articlesLacking(StageVersions.NONE.with(Stage.NAMES, "test-1"));
                }
              });
      while (!left.isDone()) {
        assertThat(slow.step().isNegative()).isFalse();
      }
      assertThat(left.get()).isBetween(1L, 29L);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void newFileGoesBeforeTheNamesOfOthers() throws IOException {
    for (int i = 0; i < 5; i++) {
      news.write(i + ".txt", "Number " + i);
    }
    follower.step();
    news.write("a.txt", "Grain leaves Odesa");
    happens("");

    follower.step();
    assertThat(index.lacking("test-1")).isPositive();
    pass(SETTINGS.quiet());
    follower.step();

    assertThat(index.headlines()).hasSize(6);
    settle();
    assertThat(index.lacking("test-1")).isZero();
  }

  @Test
  void folderThatIsGoneKeepsItsArticlesAndComesBack() throws IOException {
    news.write("a.txt", "Grain leaves Odesa");
    settle();
    Files.move(news.folder(), folder.resolve("away"));
    pass(SETTINGS.scan());
    settle();
    assertThat(index.headlines()).hasSize(1);

    Files.move(folder.resolve("away"), news.folder());
    news.write("b.txt", "Ports of Peru");
    pass(SETTINGS.scan());
    settle();
    assertThat(index.headlines()).hasSize(2);
  }
}
