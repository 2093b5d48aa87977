package dateline.lucene;

import dateline.index.IndexLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * A backup in the making: an index folder beside the one asked for, which gets its name when it is
 * whole. It is locked meanwhile, so that what a killed process left can be told from what another
 * process is making.
 */
final class UnfinishedBackup implements Closeable {

  /** No folder of a user is called so: those that are may be deleted. */
  static final String SUFFIX = ".unfinished-dateline-backup";

  private final Path target;
  private final Path folder;
  private final WriterLock lock;

  private UnfinishedBackup(Path target, Path folder, WriterLock lock) {
    this.target = target;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Begins a backup, and deletes what killed ones left beside it.
   *
   * @param target a folder that is empty or does not exist
   * @throws IndexLockedException if another backup to the same folder is being made
   */
  static UnfinishedBackup of(Path target) throws IOException {
    requireEmpty(target);
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    Path parent = real.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(target + " is no place for a backup: name a folder in it");
    }
    Files.createDirectories(parent);
    if (Files.exists(real) && !Files.getFileStore(real).equals(Files.getFileStore(parent))) {
      throw new IllegalArgumentException(
          target + " is where a disk is mounted: name a folder in it, which is made");
    }
    deleteLeft(parent);
    Path folder = parent.resolve(real.getFileName() + SUFFIX);
    return new UnfinishedBackup(real, folder, new Generations(folder).lock(Patience.NONE));
  }

  private static void requireEmpty(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new IllegalArgumentException(target + " is no folder: name a new one");
    }
    try (Stream<Path> children = Files.list(target)) {
      if (children.findAny().isPresent()) {
        throw new IllegalArgumentException(target + " is not empty: name a new folder");
      }
    }
  }

  private static void deleteLeft(Path parent) throws IOException {
    List<Path> left;
    try (Stream<Path> children = Files.list(parent)) {
      left =
          children
              .filter(child -> child.getFileName().toString().endsWith(SUFFIX))
              .filter(Files::isDirectory)
              .toList();
    }
    for (Path folder : left) {
      deleteUnlessAlive(folder);
    }
  }

  private static void deleteUnlessAlive(Path folder) throws IOException {
    WriterLock lock;
    try {
      lock = WriterLock.take(folder, Patience.NONE);
    } catch (IndexLockedException e) {
      // Being made, by a process that is alive.
      return;
    }
    try (lock) {
      Generations.deleteTree(folder);
    }
  }

  /** Returns the index folder to be filled. */
  Generations index() {
    return new Generations(folder);
  }

  /** Gives the folder its name; whatever ends the process before leaves nothing of that name. */
  void finish() throws IOException {
    IOUtils.fsync(folder.resolve("generations"), true);
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(target.getParent(), true);
  }

  /** Deletes what there is of it, unless it was finished. */
  @Override
  public void close() throws IOException {
    try (lock) {
      if (Files.exists(folder)) {
        Generations.deleteTree(folder);
      }
    }
  }
}
