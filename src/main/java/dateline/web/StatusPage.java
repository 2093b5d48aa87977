package dateline.web;

import dateline.index.Accounting;
import dateline.index.IndexStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lays out {@code /status}, and the line on other pages that names are still being found. */
final class StatusPage {

  /** Failures on the page. */
  static final int FAILURES = 100;

  private final PageFrames frames;

  StatusPage(PageFrames frames) {
    this.frames = frames;
  }

  StatusView layOut(IndexStatus status) {
    StatusJson json = StatusJson.of(status);
    Accounting files = status.files();
    List<String> folders = new ArrayList<>();
    json.folders().forEach(folder -> folders.add(folder(folder)));
    long more = files.failed() - json.failures().size();
    return new StatusView(
        frames.plain("Status", ""),
        String.format(
            Locale.ROOT,
            "%,d files found = %,d indexed + %,d duplicate + %,d skipped + %,d failed",
            files.found(),
            files.indexed(),
            files.duplicate(),
            files.skipped(),
            files.failed()),
        String.format(
            Locale.ROOT, files.articles() == 1 ? "%,d article" : "%,d articles", files.articles()),
        json.activity() == null ? null : activity(json.activity()),
        names(status),
        folders,
        json.failures().stream()
            .map(
                failure ->
                    new StatusView.FailureView(
                        failure.path(), failure.stage(), failure.reason(), failure.attempts()))
            .toList(),
        more <= 0
            ? null
            : String.format(Locale.ROOT, "%,d more: dateline failures lists them all", more));
  }

  /** Returns how far the finding of names is, or null if every article has been through it. */
  static @Nullable String names(IndexStatus status) {
    long articles = status.files().articles();
    return status.lacking() == 0
        ? null
        : String.format(
            Locale.ROOT,
            "People, organisations and places: %,d of %,d articles done",
            articles - status.lacking(),
            articles);
  }

  private static String folder(StatusJson.Folder folder) {
    String only = folder.include().isEmpty() ? "" : ", only " + String.join(", ", folder.include());
    String not =
        folder.exclude().isEmpty() ? "" : ", without " + String.join(", ", folder.exclude());
    return folder.name() + only + not;
  }

  private static String activity(StatusJson.ActivityJson now) {
    String unit = now.phase().equals("names") ? "articles" : "files";
    String much =
        now.total() == 0
            ? ""
            : String.format(Locale.ROOT, " %,d of %,d %s", now.done(), now.total(), unit);
    String left =
        now.secondsLeft() == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", %,.0f a second, %d:%02d left",
                now.filesPerSecond(),
                now.secondsLeft() / 60,
                now.secondsLeft() % 60);
    String slowest =
        now.slowestSeconds() < 2
            ? ""
            : String.format(Locale.ROOT, ", %.0f s in %s", now.slowestSeconds(), now.slowest());
    return now.phase() + much + left + slowest;
  }
}
