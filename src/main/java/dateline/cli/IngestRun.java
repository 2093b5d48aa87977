package dateline.cli;

import dateline.index.Accounting;
import dateline.index.ArticleIndex;
import dateline.index.StageVersions;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Enrichment;
import dateline.ingest.Ingest;
import dateline.ingest.IngestProgress;
import dateline.ingest.IngestReport;
import dateline.ingest.LateEnrichment;
import dateline.ingest.Reused;
import dateline.lucene.Patience;
import dateline.web.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that index have in common: which folders, which index, what is printed. */
final class IngestRun {
  @Mixin private IndexOption index;
  @Mixin private WaitOption wait;
  @Mixin private FolderOptions folders;
  @Mixin private EnricherOptions entities;
  @Mixin private EnrichOption enrich;
  @Mixin private VectorOptions vectors;
  @Mixin private ReaderOptions reader;

  @Parameters(
      paramLabel = "DIR",
      description =
          "folders of documents, - for standard input (default: those the index remembers, else"
              + " --corpus)")
  private List<Path> named = List.of();

  @Option(
      names = "--json",
      description = "print the accounting as JSON, and progress as one JSON object a line")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  IngestRun() {}

  /** One way of bringing folders into an index. */
  @FunctionalInterface
  interface Mode {
    IngestReport run(
        Ingest ingest, ArticleIndex index, List<CorpusFolder> folders, IngestProgress progress)
        throws IOException;
  }

  /** One way of making an index anew. */
  @FunctionalInterface
  interface Rebuild {

    /**
     * @param later the stages articles go through in the end
     */
    IngestReport run(
        Ingest ingest,
        ArticleIndex index,
        List<CorpusFolder> folders,
        StageVersions later,
        IngestProgress progress)
        throws IOException;
  }

  private record AccountingJson(
      long found,
      long indexed,
      long duplicate,
      long skipped,
      long failed,
      long articles,
      long unchanged,
      long moved,
      long removed,
      long reused,
      long reusedAsRead,
      long articlesWithoutNames,
      List<String> notes,
      long tookMillis) {

    static AccountingJson of(IngestReport report, long without) {
      Accounting files = report.accounting();
      return new AccountingJson(
          files.found(),
          files.indexed(),
          files.duplicate(),
          files.skipped(),
          files.failed(),
          files.articles(),
          report.unchanged(),
          report.moved(),
          report.removed(),
          report.reused().enriched(),
          report.reused().parsed(),
          without,
          report.notes(),
          report.took().toMillis());
    }
  }

  /**
   * Makes the index anew, prints the accounting and returns the exit code.
   *
   * @param keep how many replaced generations are kept from now on, or null for as many as before
   * @param stored whether to read no source file
   */
  int rebuild(
      Rebuild mode, @Nullable Integer keep, boolean stored, PrintWriter out, PrintWriter err)
      throws IOException {
    if (stored && !named.isEmpty()) {
      throw new IllegalArgumentException(
          "--from-index reads no folder: leave %s out".formatted(named.getFirst()));
    }
    try (var parts = new Composition();
        var progress = new ProgressLine(err, json)) {
      Patience patience = wait.patience(err);
      ArticleIndex articles = parts.index(index.folder(), patience);
      if (keep != null) {
        parts.maintenance(index.folder(), patience).keep(keep);
      }
      StageVersions later = later();
      return run(
          (ingest, all, corpora, follow) -> mode.run(ingest, all, corpora, later, follow),
          parts,
          articles,
          stored ? List.of() : folders.folders(named, articles, index.folder(), err),
          progress,
          out,
          err);
    }
  }

  /** Returns the stages every article goes through in the end. */
  private StageVersions later() throws IOException {
    boolean names =
        entities.areNamesWanted() && enrich.or(EnrichOption.When.INLINE) != EnrichOption.When.OFF;
    return (names ? entities.namesUnprepared() : entities.countries()).stages();
  }

  /** Runs, prints the accounting and returns the exit code. */
  int run(Mode mode, PrintWriter out, PrintWriter err) throws IOException {
    try (var parts = new Composition();
        var progress = new ProgressLine(err, json)) {
      ArticleIndex articles = parts.index(index.folder(), wait.patience(err));
      return run(
          mode,
          parts,
          articles,
          folders.folders(named, articles, index.folder(), err),
          progress,
          out,
          err);
    }
  }

  /**
   * Removes folders from the index.
   *
   * @return whether there is still something to update
   */
  boolean forget(List<String> names, PrintWriter out, PrintWriter err) throws IOException {
    try (var parts = new Composition()) {
      ArticleIndex articles = parts.index(index.folder(), wait.patience(err));
      for (String name : names) {
        long files = Ingest.forget(articles, name);
        if (!json) {
          out.printf(Locale.ROOT, "%s is forgotten, with %,d files%n", name, files);
        }
      }
      return !named.isEmpty() || !articles.folders().isEmpty();
    }
  }

  /** Reads again what could not be read, prints the accounting and returns the exit code. */
  int retry(PrintWriter out, PrintWriter err) throws IOException {
    return run(Ingest::retryFailures, out, err);
  }

  private int run(
      Mode mode,
      Composition parts,
      ArticleIndex articles,
      List<CorpusFolder> corpora,
      ProgressLine progress,
      PrintWriter out,
      PrintWriter err)
      throws IOException {
    EnrichOption.When when = enrich.or(EnrichOption.When.INLINE);
    Enrichment inline =
        when == EnrichOption.When.INLINE
            ? parts.withVectors(entities.enrichment(err), vectors, err)
            : entities.countries();
    IngestReport report =
        mode.run(parts.ingest(reader.settings(), inline), articles, corpora, progress);
    progress.end();
    report.notes().forEach(note -> err.println("note: " + note));
    if (!json) {
      out.println(summary(report));
      if (!report.reused().equals(Reused.NOTHING)) {
        out.println(reused(report.reused()));
      }
      out.flush();
    }
    long without = 0;
    if (when != EnrichOption.When.OFF) {
      Enrichment full =
          when == EnrichOption.When.INLINE
              ? inline
              : parts.withVectors(entities.enrichment(err), vectors, err);
      LateEnrichment late = parts.lateEnrichment(full);
      without = late.run(articles, () -> false, progress);
      progress.end();
    } else if (entities.areNamesWanted()) {
      without = parts.lateEnrichment(entities.namesUnprepared()).left(articles);
      if (!json && without > 0) {
        out.printf(
            Locale.ROOT,
            "%,d articles are without people, organisations and places: --enrich background finds"
                + " them%n",
            without);
      }
    }
    if (json) {
      out.println(new Json().write(AccountingJson.of(report, without)));
    }
    return report.accounting().failed() > 0 ? ExitCodes.SOME_FAILED : ExitCodes.DONE;
  }

  private static String reused(Reused reused) {
    return String.format(
        Locale.ROOT,
        "%,d files re-used as they were, %,d re-used as read and enriched anew (--fresh re-uses"
            + " nothing)",
        reused.enriched(),
        reused.parsed());
  }

  /** The accounting in one line. */
  static String summary(IngestReport report) {
    Accounting files = report.accounting();
    String failed =
        files.failed() == 0
            ? "0 failed"
            : "%,d failed (dateline failures lists them)".formatted(files.failed());
    return String.format(
        Locale.ROOT,
        "%,d files found = %,d indexed + %,d duplicate + %,d skipped + %s; %,d articles, %,d files"
            + " unchanged, %,d moved, %,d removed, %.1f s",
        files.found(),
        files.indexed(),
        files.duplicate(),
        files.skipped(),
        failed,
        files.articles(),
        report.unchanged(),
        report.moved(),
        report.removed(),
        report.took().toMillis() / 1000.0);
  }
}
