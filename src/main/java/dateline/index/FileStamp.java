package dateline.index;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file without opening it. A file is taken as unchanged if all of it
 * is. Plain numbers, for a run holds as many of these as there are files.
 *
 * @param size bytes, its sidecar's included
 * @param modified time of its last change or its sidecar's, in nanoseconds since 1970; whoever
 *     copies or restores a file may set it to any time
 * @param changed time of the last change of the file or of what the system keeps of it, in
 *     nanoseconds since 1970; nobody can set it; 0 where the system keeps none
 * @param node the number under which the system keeps the file, mixed with its sidecar's; 0 where
 *     it has none
 */
public record FileStamp(long size, long modified, long changed, long node) {

  /** The stamp of a file of which only size and time of last change are known. */
  public static FileStamp of(long size, Instant modified) {
    return new FileStamp(size, nanos(modified), 0, 0);
  }

  /** Returns the time of last change. */
  public Instant modifiedTime() {
    return Instant.ofEpochSecond(0, modified);
  }

  /** Returns whether the system tells change times and numbers, so that no change is missed. */
  public boolean isComplete() {
    return changed != 0 && node != 0;
  }

  /** Returns the stamp of a file with this stamp and its sidecar. */
  public FileStamp with(FileStamp sidecar) {
    return new FileStamp(
        size + sidecar.size,
        Math.max(modified, sidecar.modified),
        Math.max(changed, sidecar.changed),
        node == 0 ? 0 : 31 * node + sidecar.node);
  }

  private static long nanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }
}
