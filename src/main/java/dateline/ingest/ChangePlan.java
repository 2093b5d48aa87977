package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.KnownFile;
import dateline.spill.RecordList;
import dateline.spill.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be looked into, by what the file system says. */
final class ChangePlan implements Closeable {
  private final RecordList<Candidate> candidates;
  private final RecordList<String> gone;
  private final RecordList<String> orphans;
  private final boolean again;
  private long candidateBytes;
  private long unchanged;

  private ChangePlan(RunRecords records, boolean again) {
    this.candidates = records.list(Candidate.format(records.folders()));
    this.gone = records.strings();
    this.orphans = records.strings();
    this.again = again;
  }

  /**
   * Compares what was found with what the index knows, both in order of paths, so that neither is
   * held. A file is taken as unchanged if its stamp is, and if it could be opened: permissions
   * change without a trace.
   *
   * @param verify whether to trust no stamp
   */
  static ChangePlan of(Scan scan, Inventory inventory, boolean verify, RunRecords records)
      throws IOException {
    var plan = new ChangePlan(records, false);
    try (RecordList<String> copies = records.strings();
        RecordReader<Sighting> found = scan.reader()) {
      var comparison = new Comparison(plan, copies, found, verify);
      for (Range range : ranges(scan.scopes())) {
        inventory.forEachFile(
            range.prefix(),
            known -> {
              if (range.covers(known.path())) {
                comparison.compare(known);
              }
            });
      }
      comparison.finish();
      plan.addOrphans(copies, inventory);
      return plan;
    } catch (IOException | RuntimeException e) {
      try (plan) {
        throw e;
      }
    }
  }

  /** Makes an empty plan, to have files the index knows read again, whatever they hold. */
  static ChangePlan again(RunRecords records) {
    return new ChangePlan(records, true);
  }

  /** Adds a file that is new or may have changed. */
  void add(Candidate candidate) throws IOException {
    candidates.add(candidate);
    candidateBytes += candidate.file().stamp().size();
  }

  /** Adds the path of a file that is no longer there. */
  void addGone(String path) throws IOException {
    gone.add(path);
  }

  /** Files that are new, or may have changed. */
  RecordList<Candidate> candidates() {
    return candidates;
  }

  /** Returns the bytes of all candidates. */
  long candidateBytes() {
    return candidateBytes;
  }

  /** Paths the index knows that are no longer there. */
  RecordList<String> gone() {
    return gone;
  }

  /** Copies whose original is no longer one. */
  RecordList<String> orphans() {
    return orphans;
  }

  /** Returns how many files need not be looked into. */
  long unchanged() {
    return unchanged;
  }

  /** Returns whether files are read again though their content is the same. */
  boolean again() {
    return again;
  }

  @Override
  public void close() throws IOException {
    try (candidates;
        gone) {
      orphans.close();
    }
  }

  private void addOrphans(RecordList<String> copies, Inventory inventory) throws IOException {
    try (RecordReader<String> paths = copies.reader()) {
      for (String path = paths.next(); path != null; path = paths.next()) {
        if (isOrphan(path, inventory)) {
          orphans.add(path);
        }
      }
    }
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

  /**
   * A part of the index that scopes are in.
   *
   * @param prefix of all its paths
   */
  private record Range(String prefix, List<Scope> scopes) {
    boolean covers(String path) {
      return scopes.stream()
          .anyMatch(scope -> path.startsWith(scope.prefix()) && scope.covers(path));
    }
  }

  /** Returns ranges that have no path in common, in order. */
  private static List<Range> ranges(List<Scope> scopes) {
    List<Range> ranges = new ArrayList<>();
    for (Scope scope :
        scopes.stream()
            .sorted((one, other) -> PathOrder.BYTES.compare(one.prefix(), other.prefix()))
            .toList()) {
      if (ranges.isEmpty() || !scope.prefix().startsWith(ranges.getLast().prefix())) {
        ranges.add(new Range(scope.prefix(), new ArrayList<>()));
      }
      ranges.getLast().scopes().add(scope);
    }
    return ranges;
  }

  /** Goes through what was found and what is known side by side. */
  private static final class Comparison {
    private final ChangePlan plan;
    private final RecordList<String> copies;
    private final RecordReader<Sighting> found;
    private final boolean verify;
    private @Nullable Sighting next;

    /** The folder in whose paths the comparison may be, and of which nothing is known. */
    private @Nullable String hidden;

    Comparison(
        ChangePlan plan, RecordList<String> copies, RecordReader<Sighting> found, boolean verify)
        throws IOException {
      this.plan = plan;
      this.copies = copies;
      this.found = found;
      this.verify = verify;
      this.next = found.next();
    }

    void compare(KnownFile known) throws IOException {
      passUpTo(known.path());
      Sighting same = next;
      if (same == null || !same.path().equals(known.path())) {
        if (hidden != null && known.path().startsWith(hidden)) {
          plan.unchanged++;
        } else {
          plan.addGone(known.path());
        }
        return;
      }
      next = found.next();
      if (same.sort() != Sighting.Sort.FILE) {
        plan.unchanged++;
        return;
      }
      if (verify || !known.isOpened() || !known.stamp().equals(same.file().stamp())) {
        plan.add(new Candidate(same.file(), true));
      } else {
        plan.unchanged++;
      }
      if (known.isCopy()) {
        copies.add(known.path());
      }
    }

    /** Passes what lies before a path, which the index does not know. */
    private void passUpTo(String path) throws IOException {
      while (next != null && PathOrder.BYTES.compare(next.path(), path) < 0) {
        pass(next);
        next = found.next();
      }
    }

    private void pass(Sighting unknown) throws IOException {
      switch (unknown.sort()) {
        case FILE -> plan.add(new Candidate(unknown.file(), false));
        case HIDDEN -> {
          if (hidden == null || !unknown.path().startsWith(hidden)) {
            hidden = unknown.path();
          }
        }
        case INCOMPLETE -> {
          // It comes again.
        }
      }
    }

    void finish() throws IOException {
      for (; next != null; next = found.next()) {
        pass(next);
      }
    }
  }
}
