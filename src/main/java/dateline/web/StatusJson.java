package dateline.web;

import dateline.index.Accounting;
import dateline.index.Activity;
import dateline.index.FileOutcome;
import dateline.index.IndexStatus;
import dateline.index.InventoryEntry;
import dateline.index.SourceFolder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/status}. */
record StatusJson(
    Files files,
    long articles,
    long articlesWithoutNames,
    boolean followed,
    @Nullable ActivityJson activity,
    List<Folder> folders,
    List<Failure> failures) {

  /** {@code found = indexed + duplicate + skipped + failed}. */
  record Files(long found, long indexed, long duplicate, long skipped, long failed) {}

  record ActivityJson(
      String phase,
      long done,
      long total,
      double filesPerSecond,
      double megabytesPerSecond,
      @Nullable Long secondsLeft,
      @Nullable String slowest,
      double slowestSeconds) {

    static ActivityJson of(Activity now) {
      return new ActivityJson(
          now.phase(),
          now.done(),
          now.total(),
          Math.round(now.filesPerSecond() * 10) / 10.0,
          Math.round(now.megabytesPerSecond() * 100) / 100.0,
          now.left() == null ? null : now.left().toSeconds(),
          now.slowest().isEmpty() ? null : now.slowest(),
          now.slowestFor().toMillis() / 1000.0);
    }
  }

  record Folder(String name, List<String> include, List<String> exclude) {}

  record Failure(String path, String stage, String reason, int attempts) {}

  static StatusJson of(IndexStatus status) {
    Accounting files = status.files();
    List<Folder> folders = new ArrayList<>();
    status.folders().forEach((name, folder) -> folders.add(folder(name, folder)));
    return new StatusJson(
        new Files(
            files.found(), files.indexed(), files.duplicate(), files.skipped(), files.failed()),
        files.articles(),
        status.lacking(),
        status.followed(),
        status.activity() == null ? null : ActivityJson.of(status.activity()),
        folders,
        status.failures().stream().map(StatusJson::failure).toList());
  }

  /** Where on this machine a folder is concerns nobody who asks over the network. */
  private static Folder folder(String name, SourceFolder folder) {
    return new Folder(name, folder.include(), folder.exclude());
  }

  private static Failure failure(InventoryEntry entry) {
    return entry.outcome() instanceof FileOutcome.Failed failed
        ? new Failure(entry.path(), failed.stage(), failed.reason(), entry.attempts())
        : new Failure(entry.path(), "", "", entry.attempts());
  }
}
