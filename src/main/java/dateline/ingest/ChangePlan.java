package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.KnownFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has to be looked into, by what the file system says.
 *
 * @param toHash files that are new, or may have changed, ordered by path
 * @param known which of them the index knows, in the same order
 * @param gone paths the index knows that are no longer there, ordered
 * @param orphans copies whose original is no longer one, ordered
 * @param unchanged how many files need not be looked into
 * @param again whether files are read again though their content is the same
 */
record ChangePlan(
    List<FoundFile> toHash,
    List<Boolean> known,
    List<String> gone,
    List<String> orphans,
    long unchanged,
    boolean again) {

  /**
   * Compares what was found with what the index knows, both in order of paths, so that neither is
   * held twice. A file is taken as unchanged if its stamp is, and if it could be opened:
   * permissions change without a trace.
   *
   * @param verify whether to trust no stamp
   */
  static ChangePlan of(List<Scan> scans, Inventory inventory, boolean verify) throws IOException {
    var plan = new Builder(verify);
    for (Scan scan : scans) {
      plan.add(scan, inventory);
    }
    return plan.build(inventory);
  }

  /** Has files the index knows read again, in order of paths, whatever they hold. */
  static ChangePlan again(List<FoundFile> files, List<String> gone) {
    return new ChangePlan(files, Collections.nCopies(files.size(), true), gone, List.of(), 0, true);
  }

  private static final class Builder {
    private record Candidate(FoundFile file, boolean known) {}

    private final boolean verify;
    private final List<Candidate> toHash = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private long unchanged;
    private int next;

    Builder(boolean verify) {
      this.verify = verify;
    }

    void add(Scan scan, Inventory inventory) throws IOException {
      List<FoundFile> found = scan.files();
      next = 0;
      inventory.forEachFile(
          scan.scope().prefix(),
          known -> {
            if (scan.scope().covers(known.path())) {
              addUpTo(found, known.path());
              compare(scan, known);
            }
          });
      while (next < found.size()) {
        toHash.add(new Candidate(found.get(next++), false));
      }
    }

    private void addUpTo(List<FoundFile> found, String path) {
      while (next < found.size() && PathOrder.BYTES.compare(found.get(next).path(), path) < 0) {
        toHash.add(new Candidate(found.get(next++), false));
      }
    }

    private void compare(Scan scan, KnownFile known) {
      boolean isFound =
          next < scan.files().size() && scan.files().get(next).path().equals(known.path());
      if (!isFound) {
        if (scan.isUnknown(known.path())) {
          unchanged++;
        } else {
          gone.add(known.path());
        }
        return;
      }
      FoundFile file = scan.files().get(next++);
      if (verify || !known.isOpened() || !known.stamp().equals(file.stamp())) {
        toHash.add(new Candidate(file, true));
      } else {
        unchanged++;
      }
      if (known.isCopy()) {
        copies.add(known.path());
      }
    }

    ChangePlan build(Inventory inventory) throws IOException {
      toHash.sort(Comparator.comparing(candidate -> candidate.file().path(), PathOrder.BYTES));
      gone.sort(PathOrder.BYTES);
      var orphans = new ArrayList<String>();
      for (String copy : copies) {
        if (isOrphan(copy, inventory)) {
          orphans.add(copy);
        }
      }
      return new ChangePlan(
          toHash.stream().map(Candidate::file).toList(),
          toHash.stream().map(Candidate::known).toList(),
          gone,
          orphans,
          unchanged,
          false);
    }

    /** A killed run may have replaced an original and not yet come to its copies. */
    private static boolean isOrphan(String path, Inventory inventory) throws IOException {
      InventoryEntry copy = inventory.entry(path).orElseThrow();
      if (!(copy.outcome() instanceof FileOutcome.Duplicate duplicate)) {
        return false;
      }
      Optional<InventoryEntry> original = inventory.entry(duplicate.path());
      return original.isEmpty()
          || original.get().outcome() instanceof FileOutcome.Duplicate
          || !original.get().sha256().equals(copy.sha256());
    }
  }
}
