package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import dateline.index.ArticleWriter;
import dateline.index.IndexHealth;
import dateline.index.StoredGeneration;
import dateline.lucene.IndexMaintenance;
import dateline.lucene.LuceneArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an index after a kill, a full disk or a second writer. Real processes. */
class CrashIT {

  /** How often a writer is killed; {@code -Ddateline.crashes=50} for more moments. */
  private static final int CRASHES = Integer.getInteger("dateline.crashes", 10);

  private static final int FILES = 60;

  @TempDir Path folder;
  private TextAnalysis analysis;
  private Path corpus;
  private Path index;

  @BeforeEach
  void makeCorpus() throws IOException {
    analysis = new TextAnalysis();
    corpus = Files.createDirectories(folder.resolve("news"));
    index = folder.resolve("index");
    for (int i = 0; i < FILES; i++) {
      write(i, i % 50);
    }
    Files.write(corpus.resolve("picture.bin"), new byte[] {0, 1, 2, (byte) 0xfe});
    Files.write(corpus.resolve("damaged.zip"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
  }

  @AfterEach
  void closeAnalysis() {
    analysis.close();
  }

  private void write(int file, int content) throws IOException {
    Files.writeString(
        corpus.resolve("%02d.txt".formatted(file)),
        "Ministers of France and Japan meet for round %d – OpEd\n\nBy Trade Desk\n\n"
                .formatted(content)
            + "The harbour master counted the ships again and found number %d.\n\n"
                .formatted(content)
                .repeat(20));
  }

  @Test
  void killedWriterLeavesAnIndexThatTheNextRunBringsToTheSameEnd() throws Exception {
    long seed = Long.getLong("dateline.seed", new Random().nextLong());
    var random = new Random(seed);
    long longest = 1_500_000_000L;
    int killed = 0;
    Victim next = Victim.start();
    try {
      for (int i = 0; i < CRASHES; i++) {
        String told = "seed %d, crash %d".formatted(seed, i);
        if (i % 5 == 0) {
          deleteIndex();
        }
        change(random);
        Victim victim = next;
        next = Victim.start();
        victim.run(command(random));
        long started = System.nanoTime();
        if (victim.killAfter((long) (random.nextDouble() * longest))) {
          killed++;
        } else {
          longest = Math.max(50_000_000, System.nanoTime() - started);
        }
        victim.close();
        if (Files.exists(index.resolve("CURRENT"))) {
          assertThat(check(index).problems()).as(told).isEmpty();
        }
        assertThat(run("index", corpus, index).code()).as(told).isEqualTo(ExitCodes.SOME_FAILED);
        assertThat(check(index).problems()).as(told).isEmpty();
        Path undisturbed = folder.resolve("undisturbed" + i);
        run("index", corpus, undisturbed);
        assertThat(dump(index)).as(told).isEqualTo(dump(undisturbed));
      }
    } finally {
      next.close();
    }
    assertThat(killed).as("seed %d", seed).isPositive();
  }

  private Object[] command(Random random) {
    var words = new ArrayList<Object>(List.of("index", corpus));
    if (random.nextBoolean() && Files.exists(index.resolve("CURRENT"))) {
      words.set(0, "reindex");
      if (random.nextBoolean()) {
        words.add("--fresh");
      }
    }
    words.addAll(List.of("--index", index, "--names", "off"));
    return words.toArray();
  }

  /** Writes, deletes and copies some files. */
  private void change(Random random) throws IOException {
    for (int i = 0; i < 10; i++) {
      int file = random.nextInt(FILES);
      if (random.nextInt(4) == 0) {
        Files.deleteIfExists(corpus.resolve("%02d.txt".formatted(file)));
      } else {
        write(file, random.nextInt(80));
      }
    }
  }

  private void deleteIndex() throws IOException {
    if (Files.exists(index)) {
      Files.move(index, Files.createTempDirectory(folder, "old").resolve("index"));
    }
  }

  private static CommandRun run(String command, Path corpus, Path index) {
    return CommandRun.of(command, corpus, "--index", index, "--names", "off");
  }

  private IndexHealth check(Path of) throws IOException {
    return new IndexMaintenance(of, analysis).check();
  }

  /** Everything an index says of its files and articles, but how often a file was read. */
  private List<String> dump(Path of) throws IOException {
    var lines = new ArrayList<String>();
    try (ArticleWriter writer = new LuceneArticleIndex(of, analysis).update();
        StoredGeneration committed = writer.committed()) {
      committed
          .inventory()
          .forEach(
              entry -> {
                lines.add(
                    "%s %s %s %s %s"
                        .formatted(
                            entry.path(),
                            entry.stamp(),
                            entry.sha256(),
                            entry.outcome(),
                            entry.stages()));
                committed.forEachArticle(entry.path(), article -> lines.add(article.toString()));
              });
    }
    return lines;
  }

  @Test
  void secondWriterEndsWithTwoAndNamesTheFirst() throws Exception {
    long pid = ProcessHandle.current().pid();
    try (ArticleWriter first = new LuceneArticleIndex(index, analysis).update();
        Victim second = Victim.start()) {
      first.commit();
      CommandRun here =
          CommandRun.of("index", corpus, "--index", index, "--names", "off", "--wait", "0");
      assertThat(here.code()).isEqualTo(ExitCodes.USAGE);
      assertThat(here.err()).contains("is being written by process " + pid);

      // On Linux a process that closes a file gives up all its locks on it: the refusal must not.
      second.run("index", corpus, "--index", index, "--names", "off", "--wait", "1");
      CommandRun there = second.end();
      assertThat(there.code()).as(there.out()).isEqualTo(ExitCodes.USAGE);
      assertThat(there.out())
          .contains("written by process " + pid, ": waiting, at most 1 seconds ...")
          .contains(", and was for 1 seconds: wait until it is done, or end it");
    }
    assertThat(run("index", corpus, index).code()).isEqualTo(ExitCodes.SOME_FAILED);
  }

  @Test
  void secondWriterThatWaitsGoesOnWhenTheFirstIsDone() throws Exception {
    try (Victim second = Victim.start()) {
      try (ArticleWriter first = new LuceneArticleIndex(index, analysis).update()) {
        second.run("index", corpus, "--index", index, "--names", "off", "--wait", "600");
        second.awaitOutput("waiting, at most 600 seconds ...");
        first.commit();
      }
      CommandRun done = second.end();
      assertThat(done.code()).as(done.out()).isEqualTo(ExitCodes.SOME_FAILED);
      assertThat(done.out()).contains("62 files found");
    }
  }

  @Test
  void fullAndReadOnlyDisksAreToldAndTheIndexServesOn() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), "400k")) {
      Path small = disk.folder().resolve("index");
      CommandRun first =
          CommandRun.of("index", corpus, "--index", small, "--names", "off", "--include", "0*.txt");
      assertThat(first.code()).as(first.err()).isZero();
      List<String> before = dump(small);
      Path big = Files.createDirectories(folder.resolve("big"));
      var random = new Random(1);
      for (int i = 0; i < 20; i++) {
        var text = new StringBuilder("Headline " + i + "\n\n");
        random
            .ints(20_000, 'a', 'z')
            .forEach(c -> text.append((char) c).append(c < 'd' ? " " : ""));
        Files.writeString(big.resolve(i + ".txt"), text);
      }

      for (String command : List.of("index", "reindex")) {
        CommandRun full = run(command, big, small);
        assertThat(full.code()).as(full.err()).isEqualTo(ExitCodes.INTERNAL);
        assertThat(full.err()).contains("the disk of the index is full: free some space");
        assertThat(check(small).problems()).isEmpty();
        assertThat(dump(small)).containsAll(before);
      }

      disk.makeReadOnly();
      CommandRun readOnly = run("index", corpus, small);
      assertThat(readOnly.err()).contains("the disk of the index is read-only");
      CommandRun search = CommandRun.of("search", "ministers", "--index", small);
      assertThat(search.code()).as(search.err()).isZero();
    }
  }
}
