package dateline.ingest;

import dateline.index.InventoryEntry;
import java.util.List;

/**
 * What has to be done, by content.
 *
 * @param readings files to be read, ordered by path
 * @param entries files of which only the entry is written, as that of a touched file
 * @param copies files that become, or are, copies of another; whatever articles they had go
 * @param gone paths to be removed
 * @param same how many files that were hashed have the content they had
 * @param moved how many of the files gone are found elsewhere
 */
record WorkPlan(
    List<Reading> readings,
    List<InventoryEntry> entries,
    List<InventoryEntry> copies,
    List<String> gone,
    long same,
    long moved) {

  /** Returns whether anything is to be written. */
  boolean writes() {
    return !readings.isEmpty() || !entries.isEmpty() || !copies.isEmpty() || !gone.isEmpty();
  }
}
