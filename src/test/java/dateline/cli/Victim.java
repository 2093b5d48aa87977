package dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that waits for a command and runs it, so that it can be killed in the middle
 * of work and not of starting. One command each.
 */
final class Victim implements AutoCloseable {
  private static final String READY = "ready to run a command";

  private final Process process;

  private Victim(Process process) {
    this.process = process;
  }

  /** Starts a process; it need not be ready yet. */
  static Victim start() {
    try {
      return new Victim(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Victim.class.getName())
              .redirectErrorStream(true)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it run a command, once it is ready. */
  void run(Object... command) throws IOException {
    awaitOutput(READY);
    String line = String.join("\t", List.of(command).stream().map(Object::toString).toList());
    process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
  }

  /** Waits for a line with some words in it. */
  void awaitOutput(String words) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line == null || !line.contains(words); ) {
      if (line == null) {
        throw new IOException("the process ended and did not print " + words);
      }
      line = out.readLine();
    }
  }

  /** Kills it after a while, unless it has ended by then; returns whether it was killed. */
  boolean killAfter(long nanos) throws InterruptedException {
    if (process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** Waits for the end of its command, and returns the exit code and all it printed. */
  CommandRun end() throws IOException, InterruptedException {
    String printed;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      printed = String.join("\n", out.lines().toList());
    }
    return new CommandRun(process.waitFor(), printed, printed);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The process itself. */
  public static void main(String[] none) throws IOException {
    System.out.println(READY);
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (line != null) {
      System.exit(Main.commandLine().execute(line.split("\t", -1)));
    }
  }
}
