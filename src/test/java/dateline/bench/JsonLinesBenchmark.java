package dateline.bench;

import dateline.source.ParseOutcome.Parsed;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads a file of JSON lines, from file to articles, and prints how many lines each round read in a
 * second of processor time, the collector's and compiler's included.
 */
public final class JsonLinesBenchmark {
  private static final int ROUNDS = 6;

  private JsonLinesBenchmark() {}

  /** Runs the benchmark on the file that the first argument names. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    try (SourceReader reader = new SourceReader(SourceSettings.defaults(), Clock.systemUTC())) {
      for (int round = 1; round <= ROUNDS; round++) {
        long start = processorNanos();
        String name = Objects.requireNonNull(file.getFileName()).toString();
        int articles = reader.read(file, name) instanceof Parsed read ? read.articles().size() : 0;
        double seconds = (processorNanos() - start) / 1e9;
        System.out.printf(
            Locale.ROOT, "round %d: %d articles, %.0f/s%n", round, articles, articles / seconds);
      }
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
