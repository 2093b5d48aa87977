package dateline.ingest;

import dateline.index.Accounting;
import java.time.Duration;

/**
 * What a run did.
 *
 * @param accounting every file the index knows after the run
 * @param unchanged how many of them were taken over as they were
 * @param removed how many files are gone since the run before
 * @param slowest which file took longest
 * @param took the run's time
 */
public record IngestReport(
    Accounting accounting, long unchanged, long removed, SlowFile slowest, Duration took) {}
