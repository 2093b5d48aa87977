package dateline.evaluate;

import dateline.index.Accounting;
import dateline.ingest.IngestReport;

/**
 * What became of a folder of hostile files, counted in files: {@code found = indexed + duplicate +
 * skipped + failed}.
 *
 * @param slowestFile the path of the file that took longest
 * @param slowestSeconds how long that was, from opening it to its articles in the index
 * @param peakChildBytes the most memory a child process held, 0 if there was none or the system
 *     does not say
 */
public record RobustnessReport(
    long found,
    long indexed,
    long duplicate,
    long skipped,
    long failed,
    String slowestFile,
    double slowestSeconds,
    long peakChildBytes) {

  static RobustnessReport of(IngestReport report, long peakChildBytes) {
    Accounting files = report.accounting();
    return new RobustnessReport(
        files.found(),
        files.indexed(),
        files.duplicate(),
        files.skipped(),
        files.failed(),
        report.slowest().path(),
        report.slowest().took().toMillis() / 1000.0,
        peakChildBytes);
  }
}
