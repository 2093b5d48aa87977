package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run has to do.
 *
 * @param toRead files that are new or changed, and copies of files that are, ordered by path
 * @param kept what the index knows of all other files, those of other folders included
 * @param gone paths the index knows that are no longer there
 */
record ChangePlan(List<FoundFile> toRead, List<InventoryEntry> kept, List<String> gone) {

  /**
   * Compares what was found with what the index knows. A file is taken as unchanged if its size and
   * time of last change are, and if it could be opened: permissions change without a trace.
   *
   * @param folders the names of the folders that were scanned; files of others are kept
   */
  static ChangePlan of(List<FoundFile> found, Inventory inventory, Set<String> folders)
      throws IOException {
    Map<String, InventoryEntry> known = new HashMap<>();
    inventory.forEach(entry -> known.put(entry.path(), entry));

    var changed = new HashSet<String>();
    for (FoundFile file : found) {
      InventoryEntry entry = known.get(file.path());
      if (entry == null
          || entry.sha256().isEmpty()
          || entry.size() != file.size()
          || !entry.stamp().equals(FileStamp.of(file.size(), file.modified()))) {
        changed.add(file.path());
      }
    }
    var paths = new HashSet<String>();
    found.forEach(file -> paths.add(file.path()));
    List<String> gone =
        known.keySet().stream()
            .filter(path -> folders.contains(folder(path)) && !paths.contains(path))
            .sorted()
            .toList();
    var lost = new HashSet<>(gone);
    lost.addAll(changed);

    var toRead = new ArrayList<FoundFile>();
    for (FoundFile file : found) {
      InventoryEntry entry = known.get(file.path());
      boolean copyOfLost =
          entry != null
              && entry.outcome() instanceof FileOutcome.Duplicate duplicate
              && (lost.contains(duplicate.path()) || !known.containsKey(duplicate.path()));
      if (changed.contains(file.path()) || copyOfLost) {
        toRead.add(file);
        lost.add(file.path());
      }
    }
    List<InventoryEntry> kept =
        known.values().stream().filter(entry -> !lost.contains(entry.path())).toList();
    return new ChangePlan(toRead, kept, gone);
  }

  /** Returns the name of the corpus folder a file is in. */
  static String folder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
