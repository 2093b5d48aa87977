package dateline.ingest;

import dateline.index.Accounting;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param accounting every file the index knows after the run
 * @param read how many files were read, or found to be copies
 * @param unchanged how many files that were looked at were taken over as they were
 * @param moved how many files are elsewhere since the run before
 * @param removed how many files are gone since the run before, moved ones not among them
 * @param notes what a person should know, a sentence each
 * @param slowest which file took longest
 * @param reused what was taken over from the generation before
 * @param took the run's time
 */
public record IngestReport(
    Accounting accounting,
    long read,
    long unchanged,
    long moved,
    long removed,
    List<String> notes,
    SlowFile slowest,
    Reused reused,
    Duration took) {
  public IngestReport {
    notes = List.copyOf(notes);
  }

  /** Returns the same report of a run that took another time. */
  IngestReport withTook(Duration time) {
    return new IngestReport(
        accounting, read, unchanged, moved, removed, notes, slowest, reused, time);
  }

  /** Returns whether the index is another than before. */
  public boolean changed() {
    return read > 0 || moved > 0 || removed > 0;
  }
}
