package dateline.cli;

import dateline.index.ArticleIndex;
import dateline.index.StageVersions;
import dateline.index.StatusSource;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Enrichment;
import dateline.ingest.FolderFollower;
import dateline.ingest.FollowSettings;
import dateline.ingest.IndexObserver;
import dateline.ingest.IngestReport;
import dateline.ingest.LateEnrichment;
import dateline.ingest.RunMeter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that keep an index up to date until they are ended. */
final class Follow implements AutoCloseable {
  @Mixin private EnricherOptions entities;
  @Mixin private EnrichOption enrich;
  @Mixin private ReaderOptions reader;

  @Option(
      names = "--scan-seconds",
      paramLabel = "N",
      description =
          "how often all followed folders are looked at, for what the system did not tell (default:"
              + " ${DEFAULT-VALUE})",
      defaultValue = "600")
  private int scanSeconds;

  private final RunMeter meter = new RunMeter(System::nanoTime);
  private @Nullable FolderFollower follower;
  private boolean closed;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  Follow() {}

  EnricherOptions entities() {
    return entities;
  }

  ReaderOptions reader() {
    return reader;
  }

  private EnrichOption.When when() {
    return enrich.or(EnrichOption.When.BACKGROUND);
  }

  /**
   * Begins in a thread of its own, as the recognition of names may have to be prepared first.
   *
   * @param folders to be followed; may be empty, to find what articles lack
   */
  void start(
      Composition parts,
      ArticleIndex index,
      List<CorpusFolder> folders,
      VectorOptions vectors,
      Consumer<IngestReport> reports,
      PrintWriter err) {
    if (scanSeconds < 1) {
      throw new IllegalArgumentException(
          "--scan-seconds must be 1 or more, got %d".formatted(scanSeconds));
    }
    if (folders.isEmpty() && when() == EnrichOption.When.OFF) {
      return;
    }
    Thread.ofPlatform()
        .daemon()
        .name("prepare names")
        .start(() -> follow(parts, index, folders, vectors, reports, err));
  }

  private void follow(
      Composition parts,
      ArticleIndex index,
      List<CorpusFolder> folders,
      VectorOptions vectors,
      Consumer<IngestReport> reports,
      PrintWriter err) {
    try {
      Enrichment quick = entities.countries();
      Enrichment full = when() == EnrichOption.When.OFF ? null : enrichment(parts, vectors, err);
      LateEnrichment late = full == null ? null : parts.lateEnrichment(full);
      Enrichment atOnce = when() == EnrichOption.When.INLINE && full != null ? full : quick;
      FollowSettings settings = FollowSettings.USUAL.withScan(Duration.ofSeconds(scanSeconds));
      begin(
          FolderFollower.of(
              index,
              parts.ingest(reader.settings(), atOnce),
              late,
              folders,
              settings,
              meter,
              reports));
    } catch (IOException | RuntimeException e) {
      err.println("dateline: the index is not kept up to date: " + e.getMessage());
      err.flush();
    }
  }

  /** Without the models, articles are read all the same. */
  private @Nullable Enrichment enrichment(Composition parts, VectorOptions vectors, PrintWriter err)
      throws IOException {
    try {
      return parts.withVectors(entities.enrichment(err), vectors, err);
    } catch (IOException e) {
      err.println(
          "dateline: people, organisations and places are not found for now: " + e.getMessage());
      err.flush();
      return null;
    }
  }

  private synchronized void begin(FolderFollower next) {
    if (closed) {
      next.close();
    } else {
      follower = next;
      next.start();
    }
  }

  /** Returns what tells the status of the index. */
  StatusSource status(ArticleIndex index, boolean followed) throws IOException {
    StageVersions wanted =
        when() == EnrichOption.When.OFF
            ? StageVersions.NONE
            : entities.areNamesWanted()
                ? entities.namesUnprepared().stages()
                : entities.countries().stages();
    return new IndexObserver(index, wanted, meter, followed);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (follower != null) {
      follower.close();
    }
  }
}
