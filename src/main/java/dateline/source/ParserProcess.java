package dateline.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One running {@link ParserMain}, with a temporary folder of its own. Used by one thread at a time,
 * but for {@link #kill}, {@link #isLate} and {@link #peakBytes}.
 */
final class ParserProcess {

  /** A parser gets no more of our environment than it needs to run and to find Tesseract. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TESSDATA_PREFIX", "SystemRoot");

  private static final Pattern ARCHIVE_OPTION =
      Pattern.compile(
          "-XX:(?:AOTCache|SharedArchiveFile)=.*|--(?:enable-native-access|add-modules)=.*");

  private static final long NO_DEADLINE = Long.MAX_VALUE;

  /** How long a killed process is waited for; it cannot refuse. */
  private static final int EXIT_SECONDS = 10;

  private static final int BUFFER = 1 << 16;
  private static final int SIGNALS = 128;
  private static final int KILL = 9;

  private final ProcessLimits limits;
  private final Path folder;
  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private volatile long deadline = NO_DEADLINE;
  private volatile boolean late;
  private volatile long peakBytes;
  private volatile long restsSince = System.nanoTime();
  private int filesRead;

  private ParserProcess(ProcessLimits limits, Path folder, Process process) {
    this.limits = limits;
    this.folder = folder;
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
  }

  /**
   * Starts a process; it is not yet ready.
   *
   * @param folder an empty temporary folder, deleted when the process ends
   */
  static ParserProcess start(ProcessLimits limits, ParserSettings settings, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapBytes(),
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            // Its standard output is ours: what the JVM has to say goes elsewhere.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-XX:ErrorFile=" + folder.resolve("crash"),
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + folder,
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
    command.addAll(classArchive());
    command.addAll(List.of("-cp", classPath(), ParserMain.class.getName(), folder.toString()));
    command.addAll(settings.arguments());
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.DISCARD);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    return new ParserProcess(limits, folder, builder.start());
  }

  /**
   * The archive of classes this process was started with serves any other of its class path and of
   * its options that say which modules may do what.
   */
  private static List<String> classArchive() {
    return Arrays.stream(ProcessHandle.current().info().arguments().orElse(new String[0]))
        .filter(ARCHIVE_OPTION.asMatchPredicate())
        .toList();
  }

  /** It starts in another folder than we did. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Waits until the process is ready. */
  void awaitReady() throws UnreadableSourceException {
    setDeadline(limits.startTimeout());
    try {
      if (receive()[0] == ParserMain.DONE) {
        return;
      }
    } catch (IOException e) {
      // It ended, see below.
    } finally {
      clearDeadline();
    }
    kill();
    throw new UnreadableSourceException(
        "no process to parse it could be started: %s; give the machine more memory"
            .formatted(late ? "too slow" : "exit code " + exitCode()));
  }

  /** Lets the process be killed when the time is over. */
  void setDeadline(Duration timeout) {
    deadline = System.nanoTime() + timeout.toNanos();
  }

  /** Lets the process take all the time it wants, as it has nothing to do. */
  void clearDeadline() {
    deadline = NO_DEADLINE;
    restsSince = System.nanoTime();
  }

  /** Tells whether nothing was asked of it for so long that it only takes up memory. */
  boolean isForgotten() {
    return System.nanoTime() - restsSince > limits.idleTimeout().toNanos();
  }

  /** Tells whether the time is over. */
  boolean isLate() {
    long end = deadline;
    return end != NO_DEADLINE && System.nanoTime() - end > 0;
  }

  /** Kills the process because its time is over. */
  void killLate() {
    late = true;
    kill();
  }

  /** Tells whether it was killed because its time was over. */
  boolean wasLate() {
    return late;
  }

  /** Sends a request. */
  void send(ParserRequest request) throws IOException {
    filesRead++;
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    request.writeTo(new DataOutputStream(frame));
    Frames.write(out, frame.toByteArray());
  }

  /** Receives a frame; not empty. */
  byte[] receive() throws IOException {
    byte[] frame = Frames.read(in, limits.maxAnswerBytes() + 1);
    if (frame.length == 0) {
      throw new IOException("an empty frame");
    }
    return frame;
  }

  /** Opens what follows the first byte of a frame. */
  static DataInputStream body(byte[] frame) {
    return new DataInputStream(new ByteArrayInputStream(frame, 1, frame.length - 1));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Tells whether the process has read other files before the last one. */
  boolean isUsed() {
    return filesRead > 1;
  }

  boolean isWornOut() {
    return filesRead >= limits.filesPerProcess();
  }

  /** Tells why there was no answer, for the user; the process has ended or been killed. */
  String reasonOfEnd(Duration timeout) {
    kill();
    if (late) {
      return BoundedCall.tookTooLong(timeout);
    }
    int code = exitCode();
    if (code == ParserMain.OUT_OF_MEMORY) {
      return "needs more than %d MB of memory: split the file or raise the limit"
          .formatted(limits.heapBytes() >> 20);
    }
    if (code > SIGNALS) {
      int signal = code - SIGNALS;
      return signal == KILL
          ? "its parser was killed, perhaps for lack of memory: index again to read it"
          : "its parser crashed (signal %d): save it anew in another format".formatted(signal);
    }
    return "its parser ended (exit code %d): save it anew in another format".formatted(code);
  }

  private int exitCode() {
    return process.isAlive() ? -1 : process.exitValue();
  }

  /** Ends the process and whatever it started, and deletes its folder. Idempotent. */
  void kill() {
    samplePeak();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    try {
      if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
        return; // The kernel holds it; its folder stays until the program's own is deleted.
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    TemporaryFolders.delete(folder);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Notes how much memory the process has taken at most; does nothing where that is not told. */
  void samplePeak() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith("VmHWM:")) {
          long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
          peakBytes = Math.max(peakBytes, kilobytes << 10);
          return;
        }
      }
    } catch (IOException | NumberFormatException e) {
      // Not Linux, or the process is gone: what was noted before holds.
    }
  }

  /** Returns the most memory it took so far, in bytes; 0 if not known. */
  long peakBytes() {
    return peakBytes;
  }
}
