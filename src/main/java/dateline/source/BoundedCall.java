package dateline.source;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one border between Dateline and the parsers of hostile files: runs a parse on another thread
 * and turns whatever becomes of it, an endless loop and a stack overflow included, into a reason.
 *
 * <p>A parse over its time is interrupted and left behind on a daemon thread; it holds no file of
 * ours but the one it reads.
 */
final class BoundedCall implements AutoCloseable {

  /** Deep trees of hostile files meet the parsers' own limits before the end of this stack. */
  private static final long STACK_BYTES = 8L << 20;

  private static final int MAX_REASON_CHARS = 200;

  /** Why a file was not read whose reading was given up from outside. */
  static final String INTERRUPTED = "interrupted: index again to read it";

  /** How long a thread waits for another file. */
  private static final long IDLE_SECONDS = 10;

  /** As many threads as there are parses, those left behind among them: nothing waits in line. */
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          BoundedCall::worker);

  private static Thread worker(Runnable work) {
    Thread worker = new Thread(null, work, "read", STACK_BYTES);
    worker.setDaemon(true);
    return worker;
  }

  /**
   * A parse of a file.
   *
   * @param name the file's
   * @param timeout how long it may take
   */
  record Parse<T>(String name, Duration timeout, Callable<T> body) {}

  /**
   * What became of a parse.
   *
   * @param value what it returned; null if it failed
   * @param failure why it failed, or null
   */
  record Ended<T>(@Nullable T value, @Nullable String failure, Duration took) {
    private static <T> Ended<T> failed(String reason, Duration took) {
      return new Ended<>(null, reason, took);
    }

    /** Returns the value. */
    T orThrow() throws UnreadableSourceException {
      if (value == null) {
        throw new UnreadableSourceException(String.valueOf(failure));
      }
      return value;
    }
  }

  /**
   * Runs the parse.
   *
   * @throws UnreadableSourceException whatever else becomes of it
   */
  <T> T call(String name, Duration timeout, Callable<T> parse) throws UnreadableSourceException {
    return callEach(List.of(new Parse<>(name, timeout, parse))).get(0).orThrow();
  }

  /**
   * Runs several parses one after the other, each within its own time, and fails none for what
   * becomes of another. They share a thread until one takes too long: to hand over a file and wait
   * for it takes as long as to read a short one.
   *
   * @return what became of each, in their order
   */
  <T> List<Ended<T>> callEach(List<Parse<T>> parses) {
    List<Ended<T>> ended = new ArrayList<>();
    while (ended.size() < parses.size()) {
      var series = new Series<>(parses.subList(ended.size(), parses.size()));
      Future<?> running = workers.submit(series);
      try {
        ended.addAll(series.await());
      } catch (InterruptedException e) {
        ended.addAll(series.leave());
        Thread.currentThread().interrupt();
        while (ended.size() < parses.size()) {
          ended.add(Ended.failed(INTERRUPTED, Duration.ZERO));
        }
      }
      if (series.isLeft()) {
        running.cancel(true);
      }
    }
    return ended;
  }

  /** Parses in the hands of one thread, and how far it is with them. */
  private static final class Series<T> implements Runnable {
    private final List<Parse<T>> parses;
    private final List<Ended<T>> ended;
    private long begun = System.nanoTime();

    /** Whether the thread is through, with all parses or by an error of its own. */
    private boolean over;

    /** Whether nobody waits any more. */
    private boolean left;

    Series(List<Parse<T>> parses) {
      this.parses = parses;
      this.ended = new ArrayList<>(parses.size());
    }

    @Override
    public void run() {
      try {
        for (Parse<T> parse : parses) {
          Thread.currentThread().setName("read " + parse.name());
          if (!end(attempt(parse))) {
            return;
          }
        }
      } finally {
        leaveOff();
      }
    }

    @SuppressWarnings("IllegalCatch") // the parse of a hostile file may end in anything
    private static <T> Ended<T> attempt(Parse<T> parse) {
      long started = System.nanoTime();
      T value = null;
      String failure = null;
      try {
        value = parse.body().call();
      } catch (Throwable e) {
        failure = reason(e);
      }
      return new Ended<>(value, failure, Duration.ofNanos(System.nanoTime() - started));
    }

    /** Returns whether to go on. */
    private synchronized boolean end(Ended<T> parse) {
      if (!left) {
        ended.add(parse);
        begun = System.nanoTime();
      }
      return !left;
    }

    private synchronized void leaveOff() {
      over = true;
      notifyAll();
    }

    /** Returns what became of the parses up to the first that takes too long. */
    synchronized List<Ended<T>> await() throws InterruptedException {
      while (!over && ended.size() < parses.size()) {
        Duration timeout = parses.get(ended.size()).timeout();
        long nanos = TimeUnit.NANOSECONDS.convert(timeout) - (System.nanoTime() - begun);
        if (nanos <= 0) {
          ended.add(Ended.failed(tookTooLong(timeout), timeout));
          return leave();
        }
        TimeUnit.NANOSECONDS.timedWait(this, nanos);
      }
      if (ended.size() < parses.size()) {
        // The thread could not even say what a parse ended in.
        ended.add(Ended.failed(reason(new OutOfMemoryError()), Duration.ZERO));
      }
      return ended;
    }

    synchronized List<Ended<T>> leave() {
      left = true;
      return ended;
    }

    synchronized boolean isLeft() {
      return left;
    }
  }

  /**
   * Runs a parse here, where a thread with a time limit runs already: for what is so small that it
   * can take no time.
   *
   * @throws UnreadableSourceException whatever else becomes of it
   */
  @SuppressWarnings("IllegalCatch") // the parse of a hostile file may end in anything
  <T> T callHere(Callable<T> parse) throws UnreadableSourceException {
    try {
      return parse.call();
    } catch (Throwable e) {
      throw new UnreadableSourceException(reason(e));
    }
  }

  /** Lets threads go that wait for another file; a parse left behind goes on. */
  @Override
  public void close() {
    workers.shutdown();
  }

  /** Tells the user that a file was given up. */
  static String tookTooLong(Duration timeout) {
    return "took longer than %d s: raise the time limit or split the file"
        .formatted(timeout.toSeconds());
  }

  /** Tells the user why a parse failed. */
  static String reason(Throwable cause) {
    return switch (cause) {
      case UnreadableSourceException unreadable -> unreadable.reason();
      case IOException io -> "cannot be read: " + describe(io);
      case StackOverflowError deep -> "nested too deeply";
      case OutOfMemoryError large ->
          "needs too much memory: give java more with -Xmx or split the file";
      default -> "damaged, or not what it seems: " + describe(cause);
    };
  }

  /** Returns the innermost message in one line: the outer ones only say that there is one. */
  static String describe(Throwable failure) {
    Throwable inner = failure;
    for (int depth = 0; inner.getCause() != null && depth < 20; depth++) {
      inner = inner.getCause();
    }
    String type = inner.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String message = inner.getMessage();
    String text =
        message == null || message.isBlank()
            ? type.toLowerCase(Locale.ROOT)
            : TextFolding.collapse(message);
    text = text.substring(0, Math.min(text.length(), MAX_REASON_CHARS));
    boolean sentence =
        text.length() > 1
            && Character.isUpperCase(text.charAt(0))
            && Character.isLowerCase(text.charAt(1));
    return sentence ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }
}
