package dateline.web;

import dateline.index.StatusSource;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What pages say while names are still being found, looked up at most once in two seconds. Safe for
 * use by several threads.
 */
final class NameNotice {
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

  private record Said(@Nullable String text, long time) {}

  private final @Nullable StatusSource source;
  private final LongSupplier nanoTime;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable Said said;

  NameNotice(@Nullable StatusSource source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  /** Returns how far the finding of names is, or null if it is through or unknown. */
  @Nullable String text() {
    Said last = said;
    long now = nanoTime.getAsLong();
    boolean fresh = last != null && now - last.time() < FRESH_NANOS;
    if (source == null || fresh || !looking.tryLock()) {
      return last == null ? null : last.text();
    }
    try {
      Said next = new Said(StatusPage.names(source.status(0)), now);
      said = next;
      return next.text();
    } catch (IOException e) {
      // The page has its own way of telling that the index cannot be read.
      said = new Said(null, now);
      return null;
    } finally {
      looking.unlock();
    }
  }
}
