package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a parser does, the run goes on, and nothing is left behind. */
class IsolationTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final SourceSettings SETTINGS =
      SourceSettings.defaults()
          .withParseTimeout(TIMEOUT)
          .withProcesses(ProcessLimits.defaults().withMaxProcesses(2).withHeapBytes(64L << 20));

  private final Path folder;
  private Set<ProcessHandle> parsersBefore = Set.of();
  private Set<Path> temporaryBefore = Set.of();
  private Set<Thread> threadsBefore = Set.of();

  IsolationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void noteWhatIsThere() throws IOException {
    parsersBefore = Set.of();
    parsersBefore = Set.copyOf(parsers());
    temporaryBefore = temporary();
    threadsBefore = threads();
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException, InterruptedException {
    assertThat(parsers()).isEmpty();
    assertThat(temporary()).isSubsetOf(temporaryBefore);
    for (Thread thread : threads()) {
      if (!threadsBefore.contains(thread)) {
        // The reader has told it to end.
        assertThat(thread.join(Duration.ofSeconds(5))).as(thread.getName()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hang   | took longer than 2 s: raise the time limit or split the file
          spin   | took longer than 2 s: raise the time limit or split the file
          memory | needs more than 64 MB of memory: split the file or raise the limit
          stack  | nested too deeply
          exit   | its parser ended (exit code 0): save it anew in another format
          throw  | damaged: no such thing as a paragraph
          error  | damaged, or not what it seems: gone
          """)
  void mischiefEndsWithItsReasonAndTheNextFileIsRead(String mischief, String reason)
      throws IOException {
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK)) {
      assertThat(read(reader, mischief)).isEqualTo(new Failed("parse", reason));
      assertThat(read(reader, "harmless words follow")).isInstanceOf(Parsed.class);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aKilledProcessCostsItsFileOnly() throws IOException {
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK)) {
      assertThat(read(reader, "kill"))
          .isEqualTo(
              new Failed(
                  "parse",
                  "its parser was killed, perhaps for lack of memory: index again to read it"));
      assertThat(read(reader, "harmless words follow")).isInstanceOf(Parsed.class);
    }
  }

  @Test
  void aProcessKilledWhileItRestsIsReplaced() throws IOException {
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK)) {
      assertThat(read(reader, "harmless words")).isInstanceOf(Parsed.class);
      for (ProcessHandle parser : parsers()) {
        assertThat(parser.destroyForcibly()).isTrue();
        parser.onExit().join();
      }
      assertThat(read(reader, "harmless words again")).isInstanceOf(Parsed.class);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatAParserStartedEndsWithIt() throws IOException {
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK)) {
      assertThat(read(reader, "spawn")).isInstanceOf(Failed.class);
      assertThat(ProcessHandle.current().descendants())
          .noneMatch(process -> process.info().command().orElse("").endsWith("sleep"));
    }
  }

  @Test
  void whatAParserPrintsIsNoAnswer() throws IOException {
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK)) {
      assertThat(read(reader, "chatter and go on")).isInstanceOf(Parsed.class);
    }
  }

  @Test
  void temporaryFilesAreGoneBeforeTheNextFile() throws IOException {
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK)) {
      assertThat(read(reader, "litter")).isInstanceOf(Parsed.class);
      Set<Path> own = temporary();
      own.removeAll(temporaryBefore);
      try (Stream<Path> files = Files.walk(own.iterator().next())) {
        assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("litter"));
      }
    }
  }

  @Test
  void aProcessIsUsedForManyFilesAndThenReplaced() throws IOException {
    SourceSettings settings = SETTINGS.withProcesses(SETTINGS.processes().withFilesPerProcess(3));
    List<Long> pids = new ArrayList<>();
    try (SourceReader reader = new SourceReader(settings, CLOCK)) {
      for (int i = 0; i < 4; i++) {
        assertThat(read(reader, "harmless words")).isInstanceOf(Parsed.class);
        parsers().forEach(parser -> pids.add(parser.pid()));
      }
    }
    assertThat(pids).hasSize(3);
    assertThat(pids.get(0)).isEqualTo(pids.get(1)).isNotEqualTo(pids.get(2));
  }

  @Test
  void noMoreProcessesRunThanAllowedHoweverManyThreadsAsk() throws Exception {
    List<Future<ParseOutcome>> outcomes = new ArrayList<>();
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK);
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 12; i++) {
        String name = "file" + i + ".wpd";
        Path file = Files.write(folder.resolve(name), MischiefParser.file("harmless words " + i));
        outcomes.add(threads.submit(() -> reader.read(file, name)));
      }
      for (Future<ParseOutcome> outcome : outcomes) {
        assertThat(outcome.get()).isInstanceOf(Parsed.class);
        assertThat(parsers().size()).isBetween(1, 2);
      }
    }
  }

  @Test
  void filesThatNeedNoProcessStartNone() throws IOException {
    try (SourceReader reader = new SourceReader(SETTINGS, CLOCK)) {
      Path file = Files.writeString(folder.resolve("piece.txt"), "Nine Piers\n\nWords about it.");
      assertThat(reader.read(file, "piece.txt")).isInstanceOf(Parsed.class);
      assertThat(parsers()).isEmpty();
      assertThat(reader.peakProcessBytes()).isZero();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thePeakOfMemoryIsToldAfterTheEndToo() throws IOException {
    SourceReader reader = new SourceReader(SETTINGS, CLOCK);
    try (reader) {
      assertThat(read(reader, "harmless words")).isInstanceOf(Parsed.class);
    }
    assertThat(reader.peakProcessBytes()).isBetween(10L << 20, 1L << 30);
  }

  private ParseOutcome read(SourceReader reader, String mischief) throws IOException {
    Path file = folder.resolve("file.wpd");
    Files.write(file, MischiefParser.file(mischief));
    return reader.read(file, "file.wpd");
  }

  /** Other tests of the same JVM may have parsers of their own: those are there before. */
  private List<ProcessHandle> parsers() {
    return ProcessHandle.current()
        .children()
        .filter(process -> !parsersBefore.contains(process))
        .filter(process -> process.info().command().orElse("").endsWith("java"))
        .toList();
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("dateline-"))
          .collect(Collectors.toSet());
    }
  }

  /** The JDK keeps threads of its own for a while, some of which wait for the end of processes. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().matches("(?:process reaper|ForkJoinPool.common).*"))
        .filter(Thread::isAlive)
        .collect(Collectors.toSet());
  }
}
