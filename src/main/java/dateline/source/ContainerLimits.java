package dateline.source;

import java.time.Duration;

/**
 * The bounds of taking one container apart. Each entry is bound like a file as well.
 *
 * @param maxBytes the largest container that is opened
 * @param maxUnpackedBytes the most its entries may hold together
 * @param maxRatio how many times as large as the container they may be; small ones may be packed
 *     closer
 * @param maxEntries the most entries it may have
 * @param maxDepth how many containers may lie in one another, at least 1
 * @param timeout how long all of it may take
 */
public record ContainerLimits(
    long maxBytes,
    long maxUnpackedBytes,
    int maxRatio,
    int maxEntries,
    int maxDepth,
    Duration timeout) {

  public ContainerLimits {
    if (maxBytes <= 0
        || maxUnpackedBytes <= 0
        || maxRatio <= 0
        || maxEntries <= 0
        || maxDepth <= 0) {
      throw new IllegalArgumentException(
          ("limits of containers must be positive, got %d bytes, %d unpacked, ratio %d, %d entries,"
                  + " depth %d")
              .formatted(maxBytes, maxUnpackedBytes, maxRatio, maxEntries, maxDepth));
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("container timeout must be positive, got " + timeout);
    }
  }

  /** 4 GB, 16 GB unpacked, 200 times as large, 200,000 entries, 4 in one another, half an hour. */
  public static ContainerLimits defaults() {
    return new ContainerLimits(4L << 30, 16L << 30, 200, 200_000, 4, Duration.ofMinutes(30));
  }
}
