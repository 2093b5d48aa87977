package dateline.cli;

import dateline.lucene.Patience;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How long a command waits for another process that writes the index: {@code --wait}. */
final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "wait so long for another process that writes the index, 0 for not at all (default:"
              + " ${DEFAULT-VALUE}; env DATELINE_WAIT)",
      defaultValue = "${env:DATELINE_WAIT:-30}")
  private int seconds;

  /**
   * Returns what was asked for.
   *
   * @param err is told who is waited for
   * @throws IllegalArgumentException if it is negative
   */
  Patience patience(PrintWriter err) {
    if (seconds < 0) {
      throw new IllegalArgumentException("--wait must be 0 or more seconds, got " + seconds);
    }
    return new Patience(
        Duration.ofSeconds(seconds),
        holder -> {
          err.printf(
              Locale.ROOT,
              "the index is being written by %s: waiting, at most %d seconds ...%n",
              holder,
              seconds);
          err.flush();
        });
  }
}
