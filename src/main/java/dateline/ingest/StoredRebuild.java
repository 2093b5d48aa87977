package dateline.ingest;

import dateline.article.EnrichedArticle;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.IndexUnusableException;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import dateline.index.StoredGeneration;
import dateline.spill.RecordReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Makes a generation from what the one before stores, without the source files. For one use. */
final class StoredRebuild {

  /** How many entries are held at once. */
  private static final int BATCH = 1000;

  private final ArticleWriter writer;
  private final StoredGeneration earlier;
  private final Enrichment enrichment;
  private final List<StageVersions> wanted;
  private final Workers workers;
  private final IngestProgress progress;
  private final AtomicLong enriched = new AtomicLong();
  private final AtomicLong parsed = new AtomicLong();

  /**
   * @param wanted what articles may have gone through to stay as they are
   */
  StoredRebuild(
      ArticleWriter writer,
      Enrichment enrichment,
      List<StageVersions> wanted,
      Workers workers,
      IngestProgress progress) {
    this.writer = writer;
    this.earlier = writer.earlier();
    this.enrichment = enrichment;
    this.wanted = List.copyOf(wanted);
    this.workers = workers;
    this.progress = progress;
  }

  /**
   * Writes every file with its articles, and commits.
   *
   * @throws IndexUnusableException if there is nothing stored that can be read
   */
  IngestReport run() throws IOException {
    long started = System.nanoTime();
    long files = earlier.inventory().accounting().found();
    if (files == 0) {
      throw new IndexUnusableException(
          "the index stores nothing that this version can read: run \"dateline reindex\" where the"
              + " documents are");
    }
    earlier.folders().forEach(writer::noteFolder);
    progress.phase("reading", files, 0);
    var batch = new ArrayList<InventoryEntry>(BATCH);
    earlier
        .inventory()
        .forEach(
            entry -> {
              batch.add(entry);
              if (batch.size() == BATCH) {
                writeAll(batch);
              }
            });
    writeAll(batch);
    writer.commit();
    return new IngestReport(
        writer.inventory().accounting(),
        enriched.get() + parsed.get(),
        files - enriched.get() - parsed.get(),
        0,
        0,
        List.of(),
        SlowFile.NONE,
        new Reused(enriched.get(), parsed.get()),
        Duration.ofNanos(System.nanoTime() - started));
  }

  private void writeAll(List<InventoryEntry> batch) throws IOException {
    workers.forEach(
        RecordReader.of(batch),
        entry -> {
          write(entry);
          progress.done(entry.path(), 1, 0);
        });
    batch.clear();
  }

  private void write(InventoryEntry entry) throws IOException {
    if (!(entry.outcome() instanceof FileOutcome.Indexed indexed)) {
      writer.put(entry, List.of());
      return;
    }
    boolean isEnriched = Reuse.isEnriched(entry.stages(), wanted);
    if (isEnriched && indexed.articles() <= FileIndexer.MOST_HELD) {
      List<EnrichedArticle> articles = earlier.articles(entry.path());
      check(entry, indexed, articles.size());
      writer.putAgain(entry, articles);
    } else {
      StageVersions before = Reuse.withoutEntities(entry.stages());
      try (var slices = new ArticleSlices(writer, entry.path())) {
        earlier.forEachArticle(
            entry.path(), old -> slices.add(isEnriched ? old : enrichment.complete(old, before)));
        check(entry, indexed, slices.count());
        slices.finish(isEnriched ? entry : entry.onlyStages(enrichment.completed(before)));
      }
    }
    (isEnriched ? enriched : parsed).incrementAndGet();
  }

  private static void check(InventoryEntry entry, FileOutcome.Indexed indexed, int articles)
      throws IndexUnusableException {
    if (articles != indexed.articles()) {
      throw new IndexUnusableException(
          "the index is damaged at %s: \"dateline check\" tells more".formatted(entry.path()));
    }
  }
}
