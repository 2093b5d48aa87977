package dateline.lucene;

import dateline.index.IndexLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The lock of the one writer of an index folder, held by the operating system, so that a killed
 * writer leaves none behind. Who holds it stands in a file of its own: on Linux a process that
 * closes a locked file has given up the lock, whichever way it opened it. That is why it is
 * Lucene's lock, which knows what this process holds and opens no such file twice.
 */
final class WriterLock implements Closeable {
  private static final String LOCK = "writer.lock";
  private static final String HOLDER = "writer.txt";

  private final Directory folder;
  private final Lock lock;

  private WriterLock(Directory folder, Lock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * @throws IndexLockedException if it is held
   */
  static WriterLock take(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder, NativeFSLockFactory.INSTANCE);
    Lock lock = null;
    try {
      lock = directory.obtainLock(LOCK);
      Files.writeString(folder.resolve(HOLDER), holder());
      return new WriterLock(directory, lock);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexLockedException(
          "%s is being written by %s: wait until it is done, or end it"
              .formatted(folder, readHolder(folder)));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(lock, directory);
      throw e;
    }
  }

  private static String holder() {
    return "process %d since %s"
        .formatted(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String readHolder(Path folder) {
    try {
      String holder = Files.readString(folder.resolve(HOLDER)).strip();
      return holder.isEmpty() ? "another process" : holder;
    } catch (IOException e) {
      return "another process";
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(lock, folder);
  }
}
