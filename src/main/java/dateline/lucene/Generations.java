package dateline.lucene;

import dateline.index.IndexLockedException;
import dateline.index.IndexUnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The layout of an index folder.
 *
 * <pre>
 * CURRENT              the name of the serving generation, replaced by atomic rename
 * KEEP                 how many replaced generations are kept; none if absent
 * generations/000017/  one Lucene index
 * writer.lock          locked by the one process that writes; writer.txt names it
 * next.lock            locked by the process that waits for its turn to write
 * scratch/             what a run cannot hold in memory; not there between runs
 * </pre>
 */
final class Generations {
  private static final String NAME_FORMAT = "%06d";
  private static final String CURRENT = "CURRENT";
  private static final String KEEP = "KEEP";

  private final Path folder;

  Generations(Path folder) {
    this.folder = folder;
  }

  /** Returns the name of the serving generation, or empty if nothing is served yet. */
  Optional<String> current() throws IOException {
    requireFolder();
    try {
      String name = Files.readString(folder.resolve(CURRENT)).strip();
      if (!name.matches("\\d{6,18}")) {
        throw new IndexUnusableException(
            "%s names no generation: run \"dateline reindex\"".formatted(folder.resolve(CURRENT)));
      }
      return Optional.of(name);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void requireFolder() throws IndexUnusableException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexUnusableException(folder + " is no folder: name an index folder");
    }
  }

  /** Returns the serving generation; empty too if {@code CURRENT} names none. */
  Optional<String> readableCurrent() throws IOException {
    try {
      return current();
    } catch (IndexUnusableException e) {
      return Optional.empty();
    }
  }

  /** What a reader does with the serving generation. */
  @FunctionalInterface
  interface Opening<T> {

    /** On success the result owns the directory. */
    T open(Directory directory, String name) throws IOException;
  }

  /**
   * Opens a generation that serves. A reindex, in this process or another, may replace and delete
   * it between reading its name and opening it: then its successor is opened.
   *
   * @param first the name to try first
   */
  <T> T openServing(String first, Opening<T> opening) throws IOException {
    String name = first;
    while (true) {
      Directory directory = FSDirectory.open(path(name));
      try {
        return opening.open(directory, name);
      } catch (IOException e) {
        IOUtils.closeWhileHandlingException(directory);
        String now = current().orElse(name);
        if (now.equals(name)) {
          throw IndexVersion.told(e);
        }
        name = now;
      } catch (RuntimeException e) {
        IOUtils.closeWhileHandlingException(directory);
        throw e;
      }
    }
  }

  /** What to throw where there is no serving generation. */
  IndexUnusableException none() {
    return new IndexUnusableException(
        "there is no index in %s: run \"dateline index\", or name another with --index"
            .formatted(folder));
  }

  /** Returns the index folder. */
  Path folder() {
    return folder;
  }

  Path path(String name) {
    return folder.resolve("generations").resolve(name);
  }

  /** Returns where the writer keeps what it cannot hold in memory; it may not be there. */
  Path scratch() {
    return folder.resolve("scratch");
  }

  /** Deletes what a writer, perhaps a killed one, has left; by whoever holds the lock only. */
  void deleteScratch() throws IOException {
    if (Files.exists(scratch())) {
      deleteTree(scratch());
    }
  }

  /** Returns the names of all generations, finished or not, oldest first. */
  List<String> all() throws IOException {
    return names().stream().sorted(Comparator.comparing(Long::parseLong)).toList();
  }

  /** Returns how many replaced generations are kept. */
  int kept() throws IOException {
    try {
      return Integer.parseInt(Files.readString(folder.resolve(KEEP)).strip());
    } catch (NoSuchFileException e) {
      return 0;
    } catch (NumberFormatException e) {
      throw new IndexUnusableException(
          "%s holds no number: delete it, or run \"dateline reindex --keep N\""
              .formatted(folder.resolve(KEEP)));
    }
  }

  /** Sets how many replaced generations are kept from now on. */
  void keep(int replaced) throws IOException {
    replace(KEEP, Integer.toString(replaced));
  }

  /** Creates the folder of a generation after all others. */
  String create() throws IOException {
    long last = 0;
    for (String name : names()) {
      last = Math.max(last, Long.parseLong(name));
    }
    String next = NAME_FORMAT.formatted(last + 1);
    Files.createDirectories(path(next));
    return next;
  }

  /** Makes a generation, whose files are durable already, the serving one. */
  void serve(String name) throws IOException {
    replace(CURRENT, name);
  }

  private void replace(String file, String text) throws IOException {
    Path next = folder.resolve(file + ".next");
    Files.writeString(next, text + "\n");
    IOUtils.fsync(next, false);
    Files.move(
        next,
        folder.resolve(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(folder, true);
  }

  /**
   * Deletes generations that are neither served nor kept: replaced ones, the oldest first, and
   * those a killed run left unfinished. Readers that have one open keep it where the operating
   * system lets them; a file that cannot be deleted now is left for the next call.
   */
  void deleteUnserved() throws IOException {
    Optional<String> serving = readableCurrent();
    if (serving.isEmpty() && Files.exists(folder.resolve(CURRENT))) {
      // It cannot be told which one serves: a reindex makes that certain first.
      return;
    }
    String current = serving.orElse("");
    List<String> replaced = new ArrayList<>();
    for (String name : all()) {
      if (name.equals(current)) {
        continue;
      }
      if (isFinished(name)) {
        replaced.add(name);
      } else {
        deleteTree(path(name));
      }
    }
    for (String name : replaced.subList(0, Math.max(0, replaced.size() - kept()))) {
      deleteTree(path(name));
    }
  }

  /** Returns whether a generation has a commit. */
  boolean isFinished(String name) throws IOException {
    try (Directory directory = FSDirectory.open(path(name))) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /**
   * Takes the writer's lock.
   *
   * @throws IndexLockedException if another writer, in this process or another, holds it for as
   *     long as is waited
   */
  WriterLock lock(Patience patience) throws IOException {
    requireFolder();
    Files.createDirectories(folder.resolve("generations"));
    return WriterLock.take(folder, patience);
  }

  private List<String> names() throws IOException {
    var names = new ArrayList<String>();
    try (Stream<Path> children = Files.list(folder.resolve("generations"))) {
      for (Path child : (Iterable<Path>) children::iterator) {
        String name = child.getFileName().toString();
        if (name.matches("\\d{6,18}")) {
          names.add(name);
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return names;
  }

  /** Deletes a folder as far as the operating system lets it. */
  static void deleteTree(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        IOUtils.deleteFilesIgnoringExceptions(file);
      }
    }
  }
}
