package dateline.cli;

import dateline.ingest.IngestProgress;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A line on standard error with the phase, how many files are done of how many, files per second
 * and the time left. Nothing is shown where standard error is no terminal.
 */
final class ProgressLine implements IngestProgress, AutoCloseable {

  /** Set by the launcher, which can tell a terminal from a file at no cost. */
  private static final boolean TERMINAL = Boolean.getBoolean("dateline.terminal");

  private @Nullable ProgressBar bar;

  @Override
  public void phase(String name, long files) {
    done();
    if (TERMINAL && files > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(files)
              .setUnit(" files", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setSpeedUnit(ChronoUnit.SECONDS)
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }
  }

  @Override
  public void fileDone(String path) {
    if (bar != null) {
      ProgressBar ignored = bar.step();
    }
  }

  /** Ends the line, so that others can be printed. */
  void done() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    done();
  }
}
