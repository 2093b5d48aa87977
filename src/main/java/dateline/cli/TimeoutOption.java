package dateline.cli;

import dateline.lucene.LuceneArticleSearch;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long an answer may take: {@code --timeout}. */
final class TimeoutOption {
  private static final double MAX_SECONDS = 3600;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description =
          "give an answer after so long with what has been found by then, 0.001 to 3600 (default:"
              + " 10; env DATELINE_TIMEOUT)",
      defaultValue = "${env:DATELINE_TIMEOUT:-}")
  private String seconds = "";

  /**
   * Returns the limit.
   *
   * @throws IllegalArgumentException if it is no number, or out of range
   */
  Duration limit() {
    if (seconds.isBlank()) {
      return LuceneArticleSearch.DEFAULT_TIMEOUT;
    }
    double limit = Double.NaN;
    try {
      limit = Double.parseDouble(seconds.strip());
    } catch (NumberFormatException e) {
      // No number: the same answer as for one out of range.
    }
    if (!(limit >= 0.001 && limit <= MAX_SECONDS)) {
      throw new IllegalArgumentException(
          "--timeout must be from 0.001 to 3600 seconds, got " + seconds);
    }
    return Duration.ofNanos(Math.round(limit * 1e9));
  }
}
