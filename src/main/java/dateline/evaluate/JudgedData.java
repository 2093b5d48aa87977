package dateline.evaluate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Judged data as given: a file, a folder, or a folder packed as {@code .tar.gz}, which is unpacked
 * until this is closed.
 */
public final class JudgedData implements AutoCloseable {
  private final Path path;
  private final @Nullable TemporaryFolder unpacked;

  private JudgedData(Path path, @Nullable TemporaryFolder unpacked) {
    this.path = path;
    this.unpacked = unpacked;
  }

  /**
   * Opens judged data.
   *
   * @throws JudgedDataException if an archive cannot be unpacked
   */
  public static JudgedData open(Path input) throws IOException {
    if (!input.toString().endsWith(".tar.gz")) {
      return new JudgedData(input, null);
    }
    TemporaryFolder folder = TemporaryFolder.create();
    try {
      unpack(input, folder.path());
      return new JudgedData(onlyFolder(folder.path()), folder);
    } catch (IOException e) {
      folder.close();
      throw e instanceof JudgedDataException
          ? e
          : new JudgedDataException(
              "%s cannot be unpacked: %s".formatted(input, e.getMessage()), e);
    }
  }

  /** Returns the file or folder to read. */
  public Path path() {
    return path;
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        var entries = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new JudgedDataException(
              "%s holds \"%s\", which leads out of it".formatted(archive, entry.getName()), null);
        }
        if (entry.isFile()) {
          Files.createDirectories(target.getParent());
          long ignored = Files.copy(entries, target);
        }
      }
    }
  }

  /** An archive is usually of one folder: that one is meant. */
  private static Path onlyFolder(Path unpacked) throws IOException {
    try (Stream<Path> children = Files.list(unpacked)) {
      List<Path> all = children.toList();
      return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : unpacked;
    }
  }

  @Override
  public void close() throws IOException {
    if (unpacked != null) {
      unpacked.close();
    }
  }
}
