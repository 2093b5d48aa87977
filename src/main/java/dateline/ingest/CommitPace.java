package dateline.ingest;

import dateline.index.ArticleWriter;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Commits now and then during a long run, so that what was read can be searched and is not lost if
 * the run is ended: after two seconds, and from then on at twice the time each, up to half a
 * minute.
 */
final class CommitPace {
  private static final long FIRST_NANOS = 2_000_000_000L;
  private static final long LONGEST_NANOS = 30_000_000_000L;

  private final ArticleWriter writer;
  private final LongSupplier nanoTime;
  private final ReentrantLock committing = new ReentrantLock();
  private long wait = FIRST_NANOS;
  private volatile long due;

  CommitPace(ArticleWriter writer, LongSupplier nanoTime) {
    this.writer = writer;
    this.nanoTime = nanoTime;
    this.due = nanoTime.getAsLong() + wait;
  }

  /** Commits if it is time. Called by several threads; one commits, the others go on. */
  void fileDone() throws IOException {
    if (nanoTime.getAsLong() - due < 0 || !committing.tryLock()) {
      return;
    }
    try {
      if (nanoTime.getAsLong() - due >= 0 && writer.tryCommit()) {
        wait = Math.min(2 * wait, LONGEST_NANOS);
        due = nanoTime.getAsLong() + wait;
      }
    } finally {
      committing.unlock();
    }
  }
}
