package dateline.cli;

import dateline.index.Activity;
import dateline.ingest.IngestProgress;
import dateline.ingest.RunMeter;
import dateline.web.Json;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells on standard error how far a run is: to people on one line, if it is a terminal; to programs
 * as one JSON object a line, once a second and at the beginning of each phase.
 */
final class ProgressLine implements IngestProgress, AutoCloseable {

  /** Set by the launcher, which can tell a terminal from a file at no cost. */
  private static final boolean TERMINAL = Boolean.getBoolean("dateline.terminal");

  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final int COLUMNS = 110;
  private static final long MILLIS_PER_LINE = 500;
  private static final long MILLIS_PER_EVENT = 1_000;

  private final PrintWriter err;
  private final boolean json;
  private final RunMeter meter = new RunMeter(System::nanoTime);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("progress").factory());
  private boolean lineOpen;

  /**
   * @param json whether programs are told, not people
   */
  ProgressLine(PrintWriter err, boolean json) {
    this.err = err;
    this.json = json;
    if (json || TERMINAL) {
      long period = json ? MILLIS_PER_EVENT : MILLIS_PER_LINE;
      var ignored = clock.scheduleAtFixedRate(this::tell, period, period, TimeUnit.MILLISECONDS);
    }
  }

  /** Returns what tells how far the run is. */
  RunMeter meter() {
    return meter;
  }

  @Override
  public void phase(String name, long total, long bytes) {
    meter.phase(name, total, bytes);
    if (json) {
      tell();
    }
  }

  @Override
  public void started(String path) {
    meter.started(path);
  }

  @Override
  public void waiting(String path) {
    meter.waiting(path);
  }

  @Override
  public void done(String path, long count, long bytes) {
    meter.done(path, count, bytes);
  }

  private synchronized void tell() {
    Optional<Activity> now = meter.activity();
    if (now.isEmpty()) {
      return;
    }
    if (json) {
      err.println(new Json().write(event(now.get())));
    } else {
      err.print("\r\u001b[K" + line(now.get()));
      lineOpen = true;
    }
    err.flush();
  }

  /** Ends the line, so that others can be printed. */
  synchronized void end() {
    meter.idle();
    if (lineOpen) {
      err.print("\r\u001b[K");
      err.flush();
      lineOpen = false;
    }
  }

  /** What programs are told. */
  static Map<String, Object> event(Activity now) {
    var event = new LinkedHashMap<String, Object>();
    event.put("event", "progress");
    event.put("phase", now.phase());
    event.put("done", now.done());
    event.put("total", now.total());
    event.put("filesPerSecond", Math.round(now.filesPerSecond() * 10) / 10.0);
    event.put("megabytesPerSecond", Math.round(now.megabytesPerSecond() * 100) / 100.0);
    event.put("secondsLeft", now.left() == null ? null : now.left().toSeconds());
    event.put("slowest", now.slowest().isEmpty() ? null : now.slowest());
    event.put("slowestSeconds", now.slowestFor().toMillis() / 1000.0);
    return event;
  }

  /** What people are told: at most {@value #COLUMNS} characters. */
  static String line(Activity now) {
    var line = new StringBuilder(now.phase());
    String unit = now.phase().equals("names") ? "articles" : "files";
    if (now.total() > 0) {
      line.append(
          String.format(
              Locale.ROOT,
              " %,d of %,d %s, %,.0f/s",
              now.done(),
              now.total(),
              unit,
              now.filesPerSecond()));
    }
    if (now.bytes() > 0) {
      line.append(String.format(Locale.ROOT, ", %.1f MB/s", now.megabytesPerSecond()));
    }
    if (now.left() != null) {
      long seconds = now.left().toSeconds();
      line.append(
          String.format(
              Locale.ROOT, ", %d:%02d:%02d left", seconds / 3600, seconds / 60 % 60, seconds % 60));
    }
    if (now.slowestFor().compareTo(SLOW) >= 0) {
      line.append(", ").append(now.slowestFor().toSeconds()).append(" s in ").append(now.slowest());
    }
    return line.length() <= COLUMNS ? line.toString() : line.substring(0, COLUMNS - 1) + "…";
  }

  @Override
  public void close() {
    clock.shutdownNow();
    end();
  }
}
