package dateline.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a writer is doing at a moment.
 *
 * @param phase what is being done: "scanning", "hashing", "reading", "names"
 * @param done how many files, in "names" articles, the phase is through with
 * @param total how many it will go through; 0 if that is not known
 * @param bytes how many bytes the files done have
 * @param elapsed time since the phase began
 * @param left time the phase will still take at the rate so far, or null if that cannot be told
 * @param slowest the file that is being read for the longest time; empty if none is
 * @param slowestFor how long it is being read
 */
public record Activity(
    String phase,
    long done,
    long total,
    long bytes,
    Duration elapsed,
    @Nullable Duration left,
    String slowest,
    Duration slowestFor) {

  private static final double BYTES_PER_MEGABYTE = 1_000_000;

  /** Returns files, in "names" articles, per second of the phase. */
  public double filesPerSecond() {
    return perSecond(done);
  }

  /** Returns millions of bytes per second of the phase. */
  public double megabytesPerSecond() {
    return perSecond(bytes) / BYTES_PER_MEGABYTE;
  }

  private double perSecond(long count) {
    long nanos = elapsed.toNanos();
    return nanos <= 0 ? 0 : count * 1e9 / nanos;
  }
}
