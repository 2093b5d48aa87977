package dateline.lucene;

import dateline.index.IndexLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.IOUtils;

/**
 * The lock of the one writer of an index folder, held by the operating system, so that a killed
 * writer leaves none behind. Who holds it stands in a file of its own: on Linux a process that
 * closes a locked file has given up the lock, whichever way it opened it. That is why it is
 * Lucene's lock, which knows what this process holds and opens no such file twice.
 *
 * <p>Whoever wants it takes another lock first, and keeps that while waiting: a writer that gives
 * the lock back now and then cannot take it again before the one that waits had it.
 */
final class WriterLock implements Closeable {
  private static final String NEXT = "next.lock";
  private static final String LOCK = "writer.lock";
  private static final String HOLDER = "writer.txt";
  private static final Duration POLL = Duration.ofMillis(20);

  private final Directory folder;
  private final Lock lock;

  private WriterLock(Directory folder, Lock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * @throws IndexLockedException if it is held for as long as is waited
   */
  static WriterLock take(Path folder, Patience patience) throws IOException {
    Directory directory = FSDirectory.open(folder, NativeFSLockFactory.INSTANCE);
    Lock lock = null;
    try {
      lock = new Turn(directory, folder, patience).take();
      Files.writeString(folder.resolve(HOLDER), holder());
      return new WriterLock(directory, lock);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw locked(folder, patience);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(lock, directory);
      throw e;
    }
  }

  /** One attempt, or a series of them. For one use. */
  private static final class Turn {
    private final Directory directory;
    private final Path folder;
    private final Patience patience;
    private final long started = System.nanoTime();
    private boolean isWaiting;

    Turn(Directory directory, Path folder, Patience patience) {
      this.directory = directory;
      this.folder = folder;
      this.patience = patience;
    }

    Lock take() throws IOException {
      Lock next = await(NEXT);
      try {
        return await(LOCK);
      } finally {
        next.close();
      }
    }

    private Lock await(String name) throws IOException {
      try {
        return directory.obtainLock(name);
      } catch (LockObtainFailedException e) {
        long left = patience.longest().minusNanos(System.nanoTime() - started).toMillis();
        if (left <= 0) {
          throw e;
        }
        if (!isWaiting) {
          isWaiting = true;
          patience.waiting().accept(readHolder(folder));
        }
        return new SleepingLockWrapper(directory, left, POLL.toMillis()).obtainLock(name);
      }
    }
  }

  private static IndexLockedException locked(Path folder, Patience patience) {
    String waited =
        patience.longest().isZero()
            ? ""
            : ", and was for %d seconds".formatted(patience.longest().toSeconds());
    return new IndexLockedException(
        "%s is being written by %s%s: wait until it is done, or end it"
            .formatted(folder, readHolder(folder), waited));
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
