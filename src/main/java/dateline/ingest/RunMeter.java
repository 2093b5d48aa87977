package dateline.ingest;

import dateline.index.Activity;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Follows runs and tells, at any moment and to any thread, how far they are. */
public final class RunMeter implements IngestProgress {

  /** A phase and what has been counted in it. */
  private record Phase(String name, long total, long bytes, long started) {}

  private final LongSupplier nanoTime;
  private final Map<String, Long> begun = new ConcurrentHashMap<>();
  private volatile @Nullable Phase phase;
  private volatile LongAdder done = new LongAdder();
  private volatile LongAdder bytesDone = new LongAdder();

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  public RunMeter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public void phase(String name, long total, long bytes) {
    begun.clear();
    done = new LongAdder();
    bytesDone = new LongAdder();
    phase = new Phase(name, total, bytes, nanoTime.getAsLong());
  }

  @Override
  public void started(String path) {
    begun.put(path, nanoTime.getAsLong());
  }

  @Override
  public void waiting(String path) {
    begun.remove(path);
  }

  @Override
  public void done(String path, long count, long bytes) {
    begun.remove(path);
    done.add(count);
    bytesDone.add(bytes);
  }

  /** The run is over. */
  public void idle() {
    begun.clear();
    phase = null;
  }

  /** Returns what is being done, or nothing between runs. */
  public Optional<Activity> activity() {
    Phase now = phase;
    if (now == null) {
      return Optional.empty();
    }
    long time = nanoTime.getAsLong();
    long through = Math.min(done.sum(), now.total() == 0 ? Long.MAX_VALUE : now.total());
    long nanos = Math.max(0, time - now.started());
    Map.Entry<String, Long> slowest =
        begun.entrySet().stream().min(Comparator.comparingLong(Map.Entry::getValue)).orElse(null);
    return Optional.of(
        new Activity(
            now.name(),
            through,
            now.total(),
            bytesDone.sum(),
            Duration.ofNanos(nanos),
            left(now, through, nanos),
            slowest == null ? "" : slowest.getKey(),
            slowest == null ? Duration.ZERO : Duration.ofNanos(time - slowest.getValue())));
  }

  /** Bytes tell more of the time left than files do. */
  private @Nullable Duration left(Phase now, long through, long nanos) {
    if (through == 0 || now.total() == 0) {
      return null;
    }
    long bytes = bytesDone.sum();
    double share =
        now.bytes() > 0 && bytes > 0
            ? (double) bytes / now.bytes()
            : (double) through / now.total();
    return share >= 1 ? Duration.ZERO : Duration.ofNanos((long) (nanos * (1 - share) / share));
  }
}
