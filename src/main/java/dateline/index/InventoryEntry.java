package dateline.index;

/**
 * One source file as the index knows it.
 *
 * @param path its corpus folder's name and the path inside it, {@code /} between names
 * @param stamp what the file system said of it when it was read
 * @param sha256 of the content, its sidecar's included: 64 hexadecimal digits; empty if the file
 *     could not be opened
 * @param outcome what became of it
 * @param stages the stages its articles went through, or that it failed in
 * @param attempts how often this content was read, at least 1; 0 if it was not, as that of a copy
 */
public record InventoryEntry(
    String path,
    FileStamp stamp,
    String sha256,
    FileOutcome outcome,
    StageVersions stages,
    int attempts) {

  /** A file that was read once. */
  public InventoryEntry(String path, FileStamp stamp, String sha256, FileOutcome outcome) {
    this(path, stamp, sha256, outcome, StageVersions.NONE, 1);
  }

  /** Returns the bytes of the file, its sidecar's included. */
  public long size() {
    return stamp.size();
  }

  /** Returns the entry of the same file with another outcome. */
  public InventoryEntry withOutcome(FileOutcome other) {
    return new InventoryEntry(path, stamp, sha256, other, stages, attempts);
  }

  /** Returns the entry of the same content under another stamp. */
  public InventoryEntry withStamp(FileStamp other) {
    return new InventoryEntry(path, other, sha256, outcome, stages, attempts);
  }

  /** Returns the entry of the same file after other stages. */
  public InventoryEntry onlyStages(StageVersions others) {
    return new InventoryEntry(path, stamp, sha256, outcome, others, attempts);
  }

  /** Returns the entry of the same file after more stages. */
  public InventoryEntry withStages(StageVersions others) {
    return new InventoryEntry(path, stamp, sha256, outcome, stages.with(others), attempts);
  }
}
