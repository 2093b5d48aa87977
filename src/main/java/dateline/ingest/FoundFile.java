package dateline.ingest;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source file as found on disk, with the sidecar that says what its metadata are.
 *
 * @param path its name in the index: the corpus folder's name and the path inside it
 * @param file where to open it
 * @param sidecar where to open its sidecar, or null if it has none
 * @param size bytes of both
 * @param modified time of last change of either, to the millisecond
 */
record FoundFile(String path, Path file, @Nullable Path sidecar, long size, Instant modified) {

  /** Returns the same file with its sidecar. */
  FoundFile with(FoundFile side) {
    return new FoundFile(
        path,
        file,
        side.file,
        size + side.size,
        side.modified.isAfter(modified) ? side.modified : modified);
  }
}
