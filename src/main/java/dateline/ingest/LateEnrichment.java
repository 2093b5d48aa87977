package dateline.ingest;

import dateline.article.EnrichedArticle;
import dateline.index.ArticleIndex;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.StageVersions;
import dateline.index.StoredGeneration;
import dateline.spill.RecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds names and vectors of articles that are in the index already. The index knows which files
 * have gone through which stage, so this goes on wherever it was ended, and does nothing twice;
 * source files are not read.
 */
public final class LateEnrichment {
  private static final Logger log = LoggerFactory.getLogger(LateEnrichment.class);

  /** What the phase is called. */
  public static final String PHASE = "names";

  /** What a commit makes durable at least; the memory it takes is that of so many files. */
  private static final int FILES_PER_COMMIT = 500;

  private final Enrichment enrichment;
  private final Workers workers;

  /**
   * @param threads how many files are enriched at once, at least 1
   */
  public LateEnrichment(Enrichment enrichment, int threads) {
    this.enrichment = enrichment;
    this.workers = new Workers(threads);
  }

  /** Returns the stages every article is to have gone through. */
  public StageVersions wanted() {
    return enrichment.stages();
  }

  /** Returns how many articles are still to be enriched. */
  public long left(ArticleIndex index) throws IOException {
    return index.readInventory(inventory -> inventory.articlesLacking(wanted()));
  }

  /**
   * Enriches until no article is left, or until told to stop; what was done by then is kept.
   *
   * @param stop asked before each file, by several threads
   * @return how many articles are left
   */
  public long run(ArticleIndex index, BooleanSupplier stop, IngestProgress progress)
      throws IOException {
    long left = left(index);
    if (left == 0) {
      return 0;
    }
    try (ArticleWriter writer = index.update()) {
      progress.phase(PHASE, left, 0);
      Inventory inventory = writer.inventory();
      List<InventoryEntry> files = inventory.lacking(wanted(), FILES_PER_COMMIT);
      while (!files.isEmpty() && !stop.getAsBoolean()) {
        workers.forEach(
            RecordReader.of(files),
            file -> {
              if (!stop.getAsBoolean()) {
                progress.started(file.path());
                enrich(file, writer);
                progress.done(file.path(), articles(file), file.size());
              }
            });
        writer.commit();
        files = writer.inventory().lacking(wanted(), FILES_PER_COMMIT);
      }
      return writer.inventory().articlesLacking(wanted());
    }
  }

  private static long articles(InventoryEntry file) {
    return file.outcome() instanceof FileOutcome.Indexed indexed ? indexed.articles() : 0;
  }

  private void enrich(InventoryEntry file, ArticleWriter writer) throws IOException {
    InventoryEntry done = file.onlyStages(enrichment.completed(file.stages()));
    try (StoredGeneration committed = writer.committed()) {
      try {
        write(done, committed, old -> enrichment.complete(old, file.stages()), writer);
      } catch (RuntimeException e) {
        // The articles stay as they are; trying for ever would keep all others from their turn.
        log.warn("cannot enrich {}", file.path(), e);
        write(done.withOutcome(told(file, e)), committed, old -> old, writer);
      }
    }
  }

  private static void write(
      InventoryEntry file,
      StoredGeneration from,
      UnaryOperator<EnrichedArticle> change,
      ArticleWriter writer)
      throws IOException {
    try (var slices = new ArticleSlices(writer, file.path())) {
      from.forEachArticle(file.path(), old -> slices.add(change.apply(old)));
      slices.finish(file);
    }
  }

  private static FileOutcome told(InventoryEntry file, RuntimeException e) {
    if (!(file.outcome() instanceof FileOutcome.Indexed indexed)) {
      return file.outcome();
    }
    var unread = new ArrayList<>(indexed.unread());
    unread.add("names: internal error: please report it, " + e);
    return new FileOutcome.Indexed(indexed.articles(), unread);
  }
}
