package dateline.cli;

import dateline.index.Accounting;
import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.ingest.IngestReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the commands that index print when they are done. */
final class IngestRun {
  private IngestRun() {}

  /** Prints the accounting and returns the exit code. */
  static int finish(IngestReport report, boolean json, PrintWriter out) {
    Accounting files = report.accounting();
    if (json) {
      Map<String, Object> object = new TreeMap<>();
      object.put("found", files.found());
      object.put("indexed", files.indexed());
      object.put("duplicate", files.duplicate());
      object.put("skipped", files.skipped());
      object.put("failed", files.failed());
      object.put("articles", files.articles());
      object.put("unchanged", report.unchanged());
      object.put("removed", report.removed());
      object.put("tookMillis", report.took().toMillis());
      out.println(JsonOutput.write(object));
    } else {
      out.println(summary(report));
    }
    return files.failed() > 0 ? ExitCodes.SOME_FAILED : ExitCodes.DONE;
  }

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

  /** One line about a file that is not in the index. */
  static String line(InventoryEntry entry) {
    return switch (entry.outcome()) {
      case FileOutcome.Failed failed ->
          "failed     %s: %s: %s".formatted(entry.path(), failed.stage(), failed.reason());
      case FileOutcome.Skipped skipped ->
          "skipped    %s: %s".formatted(entry.path(), skipped.reason());
      case FileOutcome.Duplicate duplicate ->
          "duplicate  %s: same content as %s".formatted(entry.path(), duplicate.path());
      case FileOutcome.Indexed indexed ->
          "indexed    %s: %,d articles".formatted(entry.path(), indexed.articles());
    };
  }
}
