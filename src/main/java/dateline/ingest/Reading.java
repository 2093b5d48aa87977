package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param content null if it could not be opened
 * @param failure why it could not be opened, or null
 * @param attempts how often its content was read before
 * @param twin a file of the same content whose articles are in the index, or null if there is none
 */
record Reading(
    FoundFile file,
    @Nullable ContentHash content,
    FileOutcome.@Nullable Failed failure,
    int attempts,
    @Nullable InventoryEntry twin) {

  /** Returns 64 hexadecimal digits; none if the file could not be opened. */
  String sha256() {
    return content == null ? "" : content.digits();
  }

  InventoryEntry entry(FileOutcome outcome, StageVersions stages) {
    return new InventoryEntry(file.path(), file.stamp(), sha256(), outcome, stages, attempts + 1);
  }

  /**
   * Returns whether a file has the same name as this one, in whatever folder: of a path, a reader
   * looks at nothing else.
   */
  boolean isNamedLike(InventoryEntry other) {
    return lastName(other.path()).equals(lastName(file.path()));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
