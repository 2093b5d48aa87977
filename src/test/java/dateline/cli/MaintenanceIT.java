package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}, {@code backup}, {@code restore} and {@code generations}, as a shell runs them. */
class MaintenanceIT {
  private static final int CRASHES = Integer.getInteger("dateline.crashes", 10);

  @TempDir Path folder;
  private Path corpus;
  private Path index;
  private Path backups;

  @BeforeEach
  void indexTwoArticles() throws IOException {
    corpus = Files.createDirectories(folder.resolve("news"));
    index = folder.resolve("index");
    backups = folder.resolve("backups");
    write("a.txt", "Grain leaves Odesa");
    write("b.txt", "Ports of Peru");
    assertThat(index("index").code()).isZero();
  }

  private void write(String file, String headline) throws IOException {
    Files.writeString(corpus.resolve(file), headline + "\n\nThe ships were counted again.\n");
  }

  private CommandRun index(String command, Object... more) {
    var words = new ArrayList<Object>(List.of(command, corpus, "--index", index, "--names", "off"));
    words.addAll(List.of("--vectors", "off"));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  private CommandRun run(String command, Object... more) {
    var words = new ArrayList<Object>(List.of(command, "--index", index));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  private static long articles(Path of) {
    CommandRun search = CommandRun.of("search", "--index", of, "--json", "--vectors", "off");
    assertThat(search.code()).as(search.err()).isZero();
    return search.json().at("/total/value").asLong();
  }

  private static List<String> names(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void soundIndexIsSaidToBe() {
    CommandRun check = run("check");
    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out()).isEqualTo("generation 000001: 2 files, 2 articles, sound\n");
    assertThat(run("check", "--json").json().path("problems")).isEmpty();
  }

  @Test
  void damagedIndexIsToldAndNeitherBackedUpNorHidden() throws IOException {
    damage(index);

    CommandRun check = run("check");
    assertThat(check.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(check.out()).contains("segments are damaged", "NOT sound");
    CommandRun backup = run("backup", backups.resolve("today"));
    assertThat(backup.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(backup.err()).contains("index is damaged: ", "\"dateline check\" tells more");
    assertThat(backups).isEmptyDirectory();
  }

  @Test
  void whatIsSaidToMendADamagedIndexDoes() throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
        Files.delete(file);
      }
    }
    for (CommandRun damaged : List.of(run("search", "--vectors", "off"), index("index"))) {
      assertThat(damaged.code()).as(damaged.err()).isEqualTo(ExitCodes.USAGE);
      assertThat(damaged.err()).contains("index is damaged", "dateline reindex --fresh");
    }

    CommandRun mended = run("reindex", "--fresh", "--names", "off", "--vectors", "off");

    assertThat(mended.code()).as(mended.err()).isZero();
    assertThat(run("check").code()).isZero();
  }

  @Test
  void anIndexThatCannotBeOpenedIsReplacedFromFoldersThatAreNamed() throws IOException {
    Files.writeString(index.resolve("CURRENT"), "nonsense");

    CommandRun nameless = run("reindex", "--names", "off", "--vectors", "off");
    assertThat(nameless.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(nameless.err()).contains("name the folders of documents");
    CommandRun named = run("reindex", corpus, "--names", "off", "--vectors", "off");
    assertThat(named.code()).as(named.err()).isZero();
    assertThat(run("check").out()).contains("2 files, 2 articles, sound");
  }

  private static void damage(Path indexFolder) throws IOException {
    try (Stream<Path> files = Files.walk(indexFolder.resolve("generations"))) {
      Path segment =
          files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
      try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        int ignored = channel.write(ByteBuffer.wrap(new byte[64]), channel.size() / 2);
      }
    }
  }

  @Test
  void backupIsServedRestoredAndGoneBackFrom() throws IOException {
    Path backup = backups.resolve("monday");
    CommandRun copied = run("backup", backup);
    assertThat(copied.code()).as(copied.err()).isZero();
    assertThat(copied.out())
        .startsWith("2 articles, ")
        .endsWith(" bytes copied to " + backup + "\n");
    assertThat(names(backups)).containsExactly("monday");
    assertThat(articles(backup)).isEqualTo(2);
    write("c.txt", "Trains of Chad");
    index("index");

    CommandRun refused = run("restore", backup);
    assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.err()).contains("holds an index already: add --force to replace it");
    CommandRun restored = run("restore", backup, "--force");
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.out())
        .contains("generation 000002 serves 2 articles from " + backup)
        .contains("the one it replaced stays until the index is written next");
    assertThat(articles(index)).isEqualTo(2);

    JsonNode generations = run("generations", "--json").json();
    assertThat(generations.findValuesAsText("name")).containsExactly("000001", "000002");
    assertThat(run("generations", "--serve", "000001").out()).isEqualTo("000001 serves now\n");
    assertThat(articles(index)).isEqualTo(3);
    index("index", "--verify");
    assertThat(run("generations").out()).containsPattern("^000001 .* 3 articles .*serving\\n$");
  }

  @Test
  void backupIsRestoredWhereThereIsNoIndex() {
    run("backup", backups.resolve("monday"));
    Path other = folder.resolve("other");

    CommandRun restored = CommandRun.of("restore", backups.resolve("monday"), "--index", other);
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.out()).doesNotContain("replaced");
    assertThat(articles(other)).isEqualTo(2);
    assertThat(CommandRun.of("check", "--index", other).code()).isZero();
  }

  @Test
  void keptGenerationsAreListed() {
    index("reindex", "--keep", "1");
    index("reindex");

    assertThat(run("generations").out().lines()).hasSize(2);
    CommandRun unknown = run("generations", "--serve", "000009");
    assertThat(unknown.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(unknown.err()).contains("there is no generation 000009");
  }

  @Test
  void whatIsNoIndexIsSaidToBeNone() throws IOException {
    Path file = corpus.resolve("a.txt");
    Path missing = folder.resolve("missing");
    for (String command : List.of("check", "generations", "search")) {
      CommandRun none = CommandRun.of(command, "--index", missing);
      assertThat(none.code()).as(command).isEqualTo(ExitCodes.USAGE);
      assertThat(none.err())
          .as(command)
          .contains("there is no index in " + missing + ": run \"dateline index\"");
      CommandRun noFolder = CommandRun.of(command, "--index", file);
      assertThat(noFolder.code()).as(command).isEqualTo(ExitCodes.USAGE);
      assertThat(noFolder.err()).as(command).contains(file + " is no folder: name an index folder");
    }
    CommandRun nothing = CommandRun.of("backup", backups.resolve("x"), "--index", missing);
    assertThat(nothing.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(nothing.err()).contains("there is no index in " + missing);
    assertThat(backups).doesNotExist();
    assertThat(missing).doesNotExist();
  }

  @Test
  void whatIsNoBackupIsNotRestored() throws IOException {
    for (Path none : List.of(folder.resolve("missing"), corpus)) {
      CommandRun restore = run("restore", none, "--force");
      assertThat(restore.code()).isEqualTo(ExitCodes.USAGE);
      assertThat(restore.err())
          .contains(none + " holds no backup: name a folder \"dateline backup\" made");
    }
    CommandRun file = run("restore", corpus.resolve("a.txt"), "--force");
    assertThat(file.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(file.err()).contains("a.txt is no folder");

    Path damaged = backups.resolve("damaged");
    run("backup", damaged);
    damage(damaged);
    CommandRun restore = run("restore", damaged, "--force");
    assertThat(restore.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(restore.err())
        .contains(damaged + " is damaged: ", "the index is as it was: name another backup");
    assertThat(names(index.resolve("generations"))).containsExactly("000001");
    assertThat(articles(index)).isEqualTo(2);
  }

  @Test
  void backupGoesIntoNoFolderThatHoldsSomethingAndNoFile() {
    CommandRun full = run("backup", corpus);
    assertThat(full.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(full.err()).contains(corpus + " is not empty: name a new folder");
    CommandRun file = run("backup", corpus.resolve("a.txt"));
    assertThat(file.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(file.err()).contains("a.txt is no folder: name a new one");
  }

  @Test
  void readOnlyDiskIsCheckedAndBackedUpFromAndSaidToBeOneWhereItMustBeWritten() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), "4m")) {
      assertThat(run("backup", disk.folder()).err())
          .contains("disk is where a disk is mounted: name a folder in it, which is made");
      run("backup", disk.folder().resolve("index"));
      disk.makeReadOnly();
      index = disk.folder().resolve("index");

      assertThat(run("check").out()).contains("2 files, 2 articles, sound");
      assertThat(run("generations").out()).contains("2 articles").contains("serving");
      assertThat(run("backup", backups.resolve("monday")).code()).isZero();
      for (CommandRun refused :
          List.of(
              run("restore", backups.resolve("monday"), "--force"),
              run("generations", "--serve", "000001"))) {
        assertThat(refused.code()).isEqualTo(ExitCodes.INTERNAL);
        assertThat(refused.err()).contains("the disk of the index is read-only: mount it writable");
      }
      CommandRun copy = run("backup", disk.folder().resolve("copy"));
      assertThat(copy.code()).isEqualTo(ExitCodes.INTERNAL);
      assertThat(copy.err())
          .contains(
              "the disk of the backup is read-only: mount it writable, or name another folder");
    }
  }

  @Test
  void diskThatIsFullKeepsTheIndexAndHasRoomAgain() throws Exception {
    run("backup", backups.resolve("monday"));
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), "400k")) {
      Files.write(disk.folder().resolve("film.bin"), new byte[380 * 1024]);

      CommandRun copy = run("backup", disk.folder().resolve("copy"));
      assertThat(copy.code()).isEqualTo(ExitCodes.INTERNAL);
      assertThat(copy.err()).contains("the disk of the backup is full: free some space");
      assertThat(names(disk.folder())).containsExactly("film.bin");

      Path small = disk.folder().resolve("index");
      CommandRun restore = CommandRun.of("restore", backups.resolve("monday"), "--index", small);
      assertThat(restore.code()).isEqualTo(ExitCodes.INTERNAL);
      assertThat(restore.err()).contains("the disk of the index is full: free some space");
      assertThat(names(small.resolve("generations"))).isEmpty();
    }
  }

  @Test
  void killedBackupAndRestoreLeaveTheIndexAsItWasOrDone() throws Exception {
    for (int i = 0; i < 300; i++) {
      write("more%03d.txt".formatted(i), "Number " + i);
    }
    run("backup", backups.resolve("two"));
    index("index");
    long seed = Long.getLong("dateline.seed", new Random().nextLong());
    var random = new Random(seed);
    long longest = 500_000_000;
    Victim next = Victim.start();
    try {
      for (int i = 0; i < CRASHES; i++) {
        boolean isBackup = i % 2 == 0;
        Path copy = backups.resolve("copy" + i);
        Victim victim = next;
        next = Victim.start();
        if (isBackup) {
          victim.run("backup", copy, "--index", index);
        } else {
          victim.run("restore", backups.resolve("two"), "--force", "--index", index);
        }
        long started = System.nanoTime();
        if (!victim.killAfter((long) (random.nextDouble() * longest))) {
          longest = Math.max(20_000_000, System.nanoTime() - started);
        }
        victim.close();

        String told = "seed %d, crash %d".formatted(seed, i);
        CommandRun check = run("check");
        assertThat(check.code()).as(told + check.out()).isZero();
        assertThat(articles(index)).as(told).isIn(2L, 302L);
        if (Files.exists(copy)) {
          assertThat(CommandRun.of("check", "--index", copy).code()).as(told).isZero();
        }
        assertThat(index("index", "--wait", "0").code()).as(told).isZero();
        assertThat(articles(index)).as(told).isEqualTo(302);
        assertThat(names(index.resolve("generations"))).as(told).hasSize(1);
        assertThat(run("backup", backups.resolve("after" + i)).code()).as(told).isZero();
        assertThat(names(backups)).as(told).allMatch(name -> name.matches("\\w+"));
      }
    } finally {
      next.close();
    }
  }
}
