package dateline.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Runs {@link PackMain} in a process of its own. */
final class PackProcess {

  private static final int LINES_KEPT = 5;

  private PackProcess() {}

  /**
   * Runs it to its end.
   *
   * @param progress told each step
   * @throws IOException if it fails, with the last lines it printed
   */
  static void run(Path folder, Consumer<String> progress) throws IOException {
    Process process = new ProcessBuilder(command(folder)).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      process.getOutputStream().close();
      Deque<String> last = new ArrayDeque<>();
      output
          .lines()
          .forEach(
              line -> {
                last.addLast(line);
                if (last.size() > LINES_KEPT) {
                  last.removeFirst();
                }
                if (line.startsWith(PackMain.STEP)) {
                  progress.accept(line.substring(PackMain.STEP.length()));
                }
              });
      if (process.waitFor() != 0) {
        throw new IOException(
            "name recognition cannot be prepared in "
                + folder
                + ": "
                + String.join(" ", last)
                + "; set DATELINE_CACHE to a folder with 300 MB to spare, or use --names off");
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while preparing name recognition");
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> command(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + PackMain.HEAP_MEGABYTES + "m",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        PackMain.class.getName(),
        folder.toAbsolutePath().toString());
  }
}
