package dateline.index;

import java.time.Instant;

/**
 * One source file as the index knows it.
 *
 * @param path relative to its corpus folder, {@code /} between names
 * @param size bytes, its sidecar's included
 * @param modified the file system's time of its last change or its sidecar's, to the millisecond
 * @param sha256 of the content, its sidecar's included: 64 hexadecimal digits; empty if the file
 *     could not be opened
 * @param outcome what became of it
 */
public record InventoryEntry(
    String path, long size, Instant modified, String sha256, FileOutcome outcome) {

  /** Returns the entry of the same file with another outcome. */
  public InventoryEntry withOutcome(FileOutcome other) {
    return new InventoryEntry(path, size, modified, sha256, other);
  }
}
