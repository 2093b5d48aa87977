package dateline.ingest;

import dateline.index.ArticleWriter;
import dateline.spill.RecordList;
import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over a writer: from a plan by stamps to a plan by contents to articles. */
final class UpdateRun {
  private static final Logger log = LoggerFactory.getLogger(UpdateRun.class);

  private final ArticleWriter writer;
  private final FileIndexer indexer;
  private final Workers workers;
  private final IngestProgress progress;
  private final boolean commitEarly;
  private final Reuse reuse;
  private final long started = System.nanoTime();

  /**
   * @param commitEarly whether to commit now and then; a rebuild must not, for its first commit
   *     replaces what serves
   * @param reuse what need not be read
   */
  UpdateRun(
      ArticleWriter writer,
      FileIndexer indexer,
      Workers workers,
      IngestProgress progress,
      boolean commitEarly,
      Reuse reuse) {
    this.writer = writer;
    this.indexer = indexer;
    this.workers = workers;
    this.progress = progress;
    this.commitEarly = commitEarly;
    this.reuse = reuse;
  }

  /**
   * Closes the plan.
   *
   * @param notes what a person should know, a sentence each
   * @param commit whether to commit though there may be nothing to do
   */
  IngestReport run(ChangePlan plan, RunRecords records, List<String> notes, boolean commit)
      throws IOException {
    try (plan;
        var readings = new Readings(records);
        RecordSorter<Claim> claims = records.sorter(new Claim.Format(), Claim.ORDER)) {
      var hashing = new Hashing(writer, workers, progress, claims, readings);
      hashing.run(plan);
      // Before any original is read: a run killed between the two must not leave two originals.
      var originals = new Originals(writer, records, readings);
      originals.decide(claims);
      SlowFile slowest = read(readings);
      // Last, for their articles may be taken over by files that have moved.
      remove(plan.gone());
      long written =
          readings.count() + originals.copies() + hashing.touched() + plan.gone().count();
      if (commit || written > 0) {
        writer.commit();
      }
      var report =
          new IngestReport(
              writer.inventory().accounting(),
              readings.count() + originals.copies(),
              plan.unchanged() + hashing.same(),
              originals.moved(),
              plan.gone().count() - originals.moved(),
              notes,
              slowest,
              reuse.reused(),
              Duration.ofNanos(System.nanoTime() - started));
      log.info("{} files read, {}", readings.count(), report);
      return report;
    }
  }

  private void remove(RecordList<String> gone) throws IOException {
    try (RecordReader<String> paths = gone.reader()) {
      for (String path = paths.next(); path != null; path = paths.next()) {
        writer.remove(path);
      }
    }
  }

  private SlowFile read(Readings readings) throws IOException {
    progress.phase("reading", readings.count(), readings.bytes());
    var pace = new CommitPace(writer, System::nanoTime);
    var slowest = new AtomicReference<>(SlowFile.NONE);
    var follower =
        new FileBatch.Follower() {
          @Override
          public void working(String path) {
            progress.started(path);
          }

          @Override
          public void waiting(String path) {
            progress.waiting(path);
          }

          @Override
          public void done(Reading reading, Duration took) throws IOException {
            String path = reading.file().path();
            slowest.accumulateAndGet(new SlowFile(path, took), SlowFile::slower);
            progress.done(path, 1, reading.file().stamp().size());
            if (commitEarly) {
              pace.fileDone();
            }
          }
        };
    try (RecordReader<Reading> each = readings.reader()) {
      workers.forEach(each, () -> new FileBatch(indexer, writer, reuse, follower));
    }
    return slowest.get();
  }
}
