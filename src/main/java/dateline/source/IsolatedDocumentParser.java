package dateline.source;

import dateline.source.ParserRequest.Task;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Parses documents in {@link ParserProcess processes} that are started when needed, used for many
 * files, and killed when a file takes them too long. At most so many run as the limits allow;
 * further threads wait.
 */
final class IsolatedDocumentParser implements DocumentParser {

  /** How often it is looked whether a process is late, and how much memory it takes. */
  private static final long WATCH_MILLIS = 100;

  private static final long WATCH_END_MILLIS = 5_000;

  /** An archive may take a half of the room there is for temporary files. */
  private static final int SHARE_OF_DISK = 2;

  private final ProcessLimits limits;
  private final ParserSettings settings;
  private final Duration timeout;
  private final Semaphore permits;
  private final Deque<ParserProcess> idle = new ArrayDeque<>();
  private final Set<ParserProcess> running = ConcurrentHashMap.newKeySet();
  private final Thread atExit = new Thread(this::endAll, "end parsers");
  private @Nullable ScheduledExecutorService watch;
  private volatile @Nullable Thread watcher;
  private @Nullable Path folder;
  private long peakBytes;
  private boolean closed;

  /**
   * Creates a parser; it starts no process yet.
   *
   * @param timeout how long one document, or one entry of an archive, may take
   */
  IsolatedDocumentParser(ProcessLimits limits, ParserSettings settings, Duration timeout) {
    this.limits = limits;
    this.settings = settings;
    this.timeout = timeout;
    this.permits = new Semaphore(limits.maxProcesses(), true);
  }

  @Override
  public String mediaType(Content content, String name, @Nullable String declared)
      throws UnreadableSourceException {
    return call(
        new ParserRequest(Task.DETECT, content, name, declared, null, 0),
        entry -> {},
        in -> Objects.requireNonNullElse(Frames.readText(in), "application/octet-stream"));
  }

  @Override
  public ParsedDocument parse(SourceFile document) throws UnreadableSourceException {
    return call(
        new ParserRequest(
            Task.PARSE, document.content(), document.name(), document.mediaType(), null, 0),
        entry -> {},
        ParsedDocument::readFrom);
  }

  @Override
  public UnpackedArchive unpack(SourceFile archive, long maxBytes) throws IOException {
    Path unpacked;
    synchronized (idle) {
      unpacked = Files.createTempDirectory(folder(), "unpacked");
    }
    long room = Files.getFileStore(unpacked).getUsableSpace() / SHARE_OF_DISK;
    List<UnpackedEntry> entries = new ArrayList<>();
    String fault = null;
    try {
      var ignored =
          call(
              new ParserRequest(
                  Task.UNPACK,
                  archive.content(),
                  archive.name(),
                  archive.mediaType(),
                  unpacked,
                  Math.min(maxBytes, room)),
              entries::add,
              in -> true);
    } catch (UnreadableSourceException e) {
      fault = e.reason();
    }
    return new UnpackedArchive(unpacked, entries, fault);
  }

  /** Reads what was asked for. */
  private interface Answer<T> {
    T readFrom(DataInputStream in) throws IOException;
  }

  private <T> T call(ParserRequest request, Found found, Answer<T> answer)
      throws UnreadableSourceException {
    acquire();
    try {
      ParserProcess process = take();
      try {
        return exchange(process, request, found, answer);
      } catch (IOException e) {
        String reason = process.reasonOfEnd(timeout);
        // An earlier file may have left a bad state behind: this one gets a fresh process.
        if (!process.isUsed() || process.wasLate() || request.task() == Task.UNPACK) {
          throw new UnreadableSourceException(reason);
        }
      }
      ParserProcess fresh = start();
      try {
        return exchange(fresh, request, found, answer);
      } catch (IOException e) {
        throw new UnreadableSourceException(fresh.reasonOfEnd(timeout));
      }
    } finally {
      permits.release();
    }
  }

  private void acquire() throws UnreadableSourceException {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableSourceException(BoundedCall.INTERRUPTED);
    }
  }

  /**
   * Asks and reads the answer.
   *
   * @throws IOException if the process has ended, or says what no parser says
   */
  private <T> T exchange(
      ParserProcess process, ParserRequest request, Found found, Answer<T> answer)
      throws IOException, UnreadableSourceException {
    boolean answered = false;
    try {
      process.setDeadline(timeout);
      process.send(request);
      byte[] frame = process.receive();
      while (frame[0] == ParserMain.ENTRY) {
        process.setDeadline(timeout);
        found.entry(UnpackedEntry.readFrom(ParserProcess.body(frame)));
        frame = process.receive();
      }
      DataInputStream body = ParserProcess.body(frame);
      if (frame[0] == ParserMain.FAILED) {
        answered = true;
        throw new UnreadableSourceException(String.valueOf(Frames.readText(body)));
      }
      T result = answer.readFrom(body);
      answered = true;
      return result;
    } finally {
      process.clearDeadline();
      giveBack(process, answered);
    }
  }

  private ParserProcess take() throws UnreadableSourceException {
    synchronized (idle) {
      while (!idle.isEmpty()) {
        ParserProcess process = idle.pop();
        if (process.isAlive()) {
          return process;
        }
        retire(process);
      }
    }
    return start();
  }

  private ParserProcess start() throws UnreadableSourceException {
    ParserProcess process;
    synchronized (idle) {
      if (closed) {
        throw new UnreadableSourceException(BoundedCall.INTERRUPTED);
      }
      try {
        process = ParserProcess.start(limits, settings, Files.createTempDirectory(folder(), "p"));
      } catch (IOException e) {
        throw new UnreadableSourceException(
            "no process to parse it could be started: " + BoundedCall.describe(e));
      }
      running.add(process);
    }
    try {
      process.awaitReady();
      return process;
    } catch (UnreadableSourceException e) {
      retire(process);
      throw e;
    }
  }

  /** Returns the folder of all temporary files; with the first process comes who looks after it. */
  private Path folder() throws IOException {
    if (folder == null) {
      folder = TemporaryFolders.create();
      Runtime.getRuntime().addShutdownHook(atExit);
      watch =
          new ScheduledThreadPoolExecutor(
              1,
              task -> {
                Thread thread = new Thread(task, "watch parsers");
                thread.setDaemon(true);
                watcher = thread;
                return thread;
              });
      var ignored =
          watch.scheduleWithFixedDelay(
              this::watchAll, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }
    return folder;
  }

  private void watchAll() {
    synchronized (idle) {
      List<ParserProcess> forgotten = idle.stream().filter(ParserProcess::isForgotten).toList();
      idle.removeAll(forgotten);
      forgotten.forEach(this::retire);
    }
    for (ParserProcess process : running) {
      if (process.isLate()) {
        process.killLate();
      } else {
        process.samplePeak();
      }
    }
  }

  private void giveBack(ParserProcess process, boolean answered) {
    synchronized (idle) {
      if (answered && !closed && !process.isWornOut()) {
        idle.push(process);
        return;
      }
    }
    if (answered) {
      retire(process);
    } else {
      forget(process); // whoever says why it ended, kills it
    }
  }

  private void retire(ParserProcess process) {
    process.kill();
    forget(process);
  }

  private void forget(ParserProcess process) {
    running.remove(process);
    synchronized (idle) {
      peakBytes = Math.max(peakBytes, process.peakBytes());
    }
  }

  @Override
  public long peakProcessBytes() {
    synchronized (idle) {
      long peak = peakBytes;
      for (ParserProcess process : running) {
        peak = Math.max(peak, process.peakBytes());
      }
      return peak;
    }
  }

  private void endAll() {
    synchronized (idle) {
      closed = true;
      running.forEach(this::retire);
      idle.clear();
      if (folder != null) {
        TemporaryFolders.delete(folder);
      }
    }
  }

  @Override
  public void close() {
    endAll();
    if (watch == null) {
      return;
    }
    watch.shutdownNow();
    awaitWatcher();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending: the hook has done or does the same.
    }
  }

  /** It ends at once, unless it is just ending a process. */
  private void awaitWatcher() {
    Thread last = watcher;
    if (last == null) {
      return;
    }
    try {
      boolean ignored = last.join(Duration.ofMillis(WATCH_END_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
