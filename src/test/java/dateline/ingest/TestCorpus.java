package dateline.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A corpus folder to write in. Every write has a time of change of its own, a second after the one
 * before, so that no test depends on the clock of the file system.
 */
record TestCorpus(Path folder, AtomicLong writes) {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  TestCorpus(Path folder) {
    this(folder, new AtomicLong());
  }

  /** Creates the folder. */
  static TestCorpus in(Path folder) throws IOException {
    return new TestCorpus(Files.createDirectories(folder));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a short article in plain text. */
  void write(String name, String headline) throws IOException {
    writeText(
        name,
        headline
            + "\n\nBy Trade Desk\n\n"
            + "The harbour master counted the ships again this week and found the same number.\n\n"
            + "What happens next is for the shippers to say, and they are not talking.\n");
  }

  void writeText(String name, String text) throws IOException {
    writeBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void writeBytes(String name, byte[] content) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.write(file(name), content);
    touch(name);
  }

  void copy(String from, String to) throws IOException {
    writeBytes(to, Files.readAllBytes(file(from)));
  }

  void move(String from, String to) throws IOException {
    Files.move(file(from), file(to));
  }

  void delete(String name) throws IOException {
    Files.delete(file(name));
  }

  /** The names of the files that are there, hidden ones too, in order. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private void touch(String name) throws IOException {
    Instant time = START.plusSeconds(writes.incrementAndGet());
    Files.setLastModifiedTime(file(name), FileTime.from(time));
  }
}
