package dateline.ingest;

import dateline.index.ArticleWriter;
import dateline.index.InventoryEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
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
   * @param commit whether to commit though there may be nothing to do
   */
  IngestReport run(
      ChangePlan plan, Map<String, CorpusFolder> folders, List<String> notes, boolean commit)
      throws IOException {
    WorkPlan work = Originals.decide(plan, hash(plan.toHash()), writer.inventory(), folders);
    for (InventoryEntry entry : work.entries()) {
      writer.putEntry(entry);
    }
    // Before any original is read: a run killed between the two must not leave two originals.
    for (InventoryEntry entry : work.copies()) {
      writer.put(entry, List.of());
    }
    SlowFile slowest = read(work.readings());
    // Last, for their articles may be taken over by files that have moved.
    for (String path : work.gone()) {
      writer.remove(path);
    }
    if (commit || work.writes()) {
      writer.commit();
    }
    var report =
        new IngestReport(
            writer.inventory().accounting(),
            work.readings().size() + work.copies().size(),
            plan.unchanged() + work.same(),
            work.moved(),
            work.gone().size() - work.moved(),
            notes,
            slowest,
            reuse.reused(),
            Duration.ofNanos(System.nanoTime() - started));
    log.info("{} files read, {}", work.readings().size(), report);
    return report;
  }

  private Contents hash(List<FoundFile> files) throws IOException {
    var contents = new Contents(files);
    progress.phase("hashing", files.size(), bytes(files));
    workers.forEach(
        IntStream.range(0, files.size()).boxed().toList(),
        file -> {
          FoundFile found = files.get(file);
          progress.started(found.path());
          contents.hash(file);
          progress.done(found.path(), 1, found.stamp().size());
        });
    return contents;
  }

  private SlowFile read(List<Reading> readings) throws IOException {
    long bytes = readings.stream().mapToLong(reading -> reading.file().stamp().size()).sum();
    progress.phase("reading", readings.size(), bytes);
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
    workers.forEach(readings, () -> new FileBatch(indexer, writer, reuse, follower));
    return slowest.get();
  }

  private static long bytes(List<FoundFile> files) {
    return files.stream().mapToLong(file -> file.stamp().size()).sum();
  }
}
