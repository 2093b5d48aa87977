package dateline.bench;

import dateline.source.ParseOutcome;
import dateline.source.ProcessLimits;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads all files of a folder many times with two threads, with documents parsed in this process
 * and in processes of their own by turns, and prints what the second costs. The first pair includes
 * the start of the processes.
 */
public final class IsolationBenchmark {
  private static final int PAIRS = 7;
  private static final int TIMES = 10;
  private static final int THREADS = 2;

  private IsolationBenchmark() {}

  /** Runs the benchmark over the folder named first, else over the sample corpus. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments.length == 0 ? "corpus" : arguments[0]);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(folder)) {
      found.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    SourceSettings settings = SourceSettings.defaults();
    ProcessLimits none = settings.processes().withMaxProcesses(0);
    double[] ratios = new double[PAIRS];
    try (SourceReader inProcess =
            new SourceReader(settings.withProcesses(none), Clock.systemUTC());
        SourceReader isolated = new SourceReader(settings, Clock.systemUTC())) {
      for (int pair = 0; pair < PAIRS; pair++) {
        double alone = seconds(inProcess, files);
        double apart = seconds(isolated, files);
        ratios[pair] = apart / alone;
        System.out.printf(
            Locale.ROOT, "%.2f s in process, %.2f s apart: %.2f%n", alone, apart, ratios[pair]);
      }
    }
    Arrays.sort(ratios);
    System.out.printf(Locale.ROOT, "median of %d pairs: %.2f%n", PAIRS, ratios[PAIRS / 2]);
  }

  private static double seconds(SourceReader reader, List<Path> files) throws InterruptedException {
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      threads.add(Thread.ofPlatform().start(() -> readAll(reader, files, first)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void readAll(SourceReader reader, List<Path> files, int first) {
    int read = 0;
    for (int i = first; i < TIMES * files.size(); i += THREADS) {
      Path file = files.get(i % files.size());
      read += reader.read(file, file.toString()) instanceof ParseOutcome.Parsed ? 1 : 0;
    }
    if (read == 0) {
      throw new IllegalStateException("no article in the folder");
    }
  }
}
