package dateline.ingest;

import java.time.Duration;

/**
 * How folders are followed.
 *
 * @param quiet how long nothing must happen in a folder before it is read
 * @param longest how long a folder in which something always happens waits at most
 * @param scan how often everything is looked at, for what was not told
 */
public record FollowSettings(Duration quiet, Duration longest, Duration scan) {

  /** Half a second, three seconds, ten minutes. */
  public static final FollowSettings USUAL =
      new FollowSettings(Duration.ofMillis(500), Duration.ofSeconds(3), Duration.ofMinutes(10));

  public FollowSettings {
    if (quiet.isNegative() || longest.compareTo(quiet) < 0 || !scan.isPositive()) {
      throw new IllegalArgumentException(
          "scan must be longer than 0 and longest not shorter than quiet, got %s, %s and %s"
              .formatted(scan, longest, quiet));
    }
  }

  /** Returns these with another time between scans. */
  public FollowSettings withScan(Duration other) {
    return new FollowSettings(quiet, longest, other);
  }
}
