package dateline.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps articles that come without a file, one JSON object a line, as a corpus folder of files, so
 * that they can be read again. What came before under the same name is replaced once the new lines
 * are all there.
 */
public final class Spool {
  private static final int LINES_PER_FILE = 1_000;
  private static final long BYTES_PER_FILE = 16_000_000;

  private final Path folder;

  /**
   * @param folder holds a folder for each name; made when first needed
   */
  public Spool(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads lines to their end.
   *
   * @param name letters, digits, dots, dashes and underscores
   * @throws IllegalArgumentException if the name is none, or there is no line
   */
  public CorpusFolder keep(InputStream lines, String name) throws IOException {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "\"%s\" is no name for what comes from standard input: use letters, digits, . - and _"
              .formatted(name));
    }
    Files.createDirectories(folder);
    Path part = Files.createTempDirectory(folder, ".part-");
    try {
      if (copy(lines, part) == 0) {
        throw new IllegalArgumentException(
            "standard input is empty: give one JSON object a line; what the index has of %s stays"
                .formatted(name));
      }
      Path place = folder.resolve(name);
      deleteTree(place);
      Files.move(part, place);
      return CorpusFolder.of(place);
    } finally {
      deleteTree(part);
    }
  }

  private static long copy(InputStream lines, Path to) throws IOException {
    var in = new BufferedInputStream(lines, 1 << 16);
    long files = 0;
    int next = in.read();
    while (next >= 0) {
      files++;
      Path file = to.resolve("%06d.jsonl".formatted(files));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        long bytes = 0;
        int count = 0;
        while (next >= 0 && count < LINES_PER_FILE && (bytes < BYTES_PER_FILE || count == 0)) {
          for (; next >= 0 && next != '\n'; next = in.read()) {
            out.write(next);
            bytes++;
          }
          out.write('\n');
          count++;
          next = in.read();
        }
      }
    }
    return files;
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
