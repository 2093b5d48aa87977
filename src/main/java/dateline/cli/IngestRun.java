package dateline.cli;

import dateline.entity.Enricher;
import dateline.index.Accounting;
import dateline.index.ArticleIndex;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Ingest;
import dateline.ingest.IngestProgress;
import dateline.ingest.IngestReport;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import dateline.web.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that index have in common: which folders, which index, what is printed. */
final class IngestRun {
  @Mixin private IndexOption index;
  @Mixin private CorpusOption corpus;

  @Mixin private EnricherOptions entities;

  @Mixin private VectorOptions vectors;

  @Parameters(paramLabel = "DIR", description = "folders of documents (default: --corpus)")
  private List<Path> folders = List.of();

  @Option(names = "--json", description = "print the accounting as JSON")
  private boolean json;

  @Option(
      names = "--ocr",
      description = "recognise the words on scanned pages of PDF files; slow, needs Tesseract")
  private boolean ocr;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  IngestRun() {}

  /** One way of bringing folders into an index. */
  @FunctionalInterface
  interface Mode {
    IngestReport run(
        Ingest ingest, ArticleIndex index, List<CorpusFolder> folders, IngestProgress progress)
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
      long removed,
      long tookMillis) {

    static AccountingJson of(IngestReport report) {
      Accounting files = report.accounting();
      return new AccountingJson(
          files.found(),
          files.indexed(),
          files.duplicate(),
          files.skipped(),
          files.failed(),
          files.articles(),
          report.unchanged(),
          report.removed(),
          report.took().toMillis());
    }
  }

  /** Runs, prints the accounting and returns the exit code. */
  int run(Mode mode, PrintWriter out, PrintWriter err) throws IOException {
    SourceSettings settings = settings();
    try (var parts = new Composition();
        var progress = new ProgressLine()) {
      Enricher enricher = entities.enricher(err, vectors.embedding(parts.embedder(), err));
      IngestReport report =
          mode.run(
              parts.ingest(settings, enricher),
              parts.index(index.folder()),
              corpus.foldersOr(folders),
              progress);
      progress.done();
      out.println(json ? new Json().write(AccountingJson.of(report)) : summary(report));
      return report.accounting().failed() > 0 ? ExitCodes.SOME_FAILED : ExitCodes.DONE;
    }
  }

  private SourceSettings settings() {
    String programs = System.getenv("PATH");
    if (ocr && !SourceReader.isOcrInstalled(programs == null ? "" : programs)) {
      throw new IllegalArgumentException(
          "--ocr needs Tesseract, which is not on the path: install it (apt-get install"
              + " tesseract-ocr) or leave --ocr out");
    }
    return SourceSettings.defaults().withOcr(ocr);
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
            + " unchanged, %,d removed, %.1f s",
        files.found(),
        files.indexed(),
        files.duplicate(),
        files.skipped(),
        failed,
        files.articles(),
        report.unchanged(),
        report.removed(),
        report.took().toMillis() / 1000.0);
  }
}
