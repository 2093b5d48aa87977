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

  /** Takes the parts of what a parse returns, in the thread that waits for it. */
  @FunctionalInterface
  interface Taker<P> {
    void take(P part);
  }

  /** Hands parts over, in the thread of the parse, one while another is taken. */
  @FunctionalInterface
  interface Handover<P> {
    void give(P part) throws UnreadableSourceException;
  }

  /** A parse that hands parts over before it returns the rest. */
  @FunctionalInterface
  interface PartedParse<P, T> {
    T parse(Handover<P> handover) throws IOException, UnreadableSourceException;
  }

  /**
   * Runs a parse that does not return all at once. What counts is the time that is spent waiting
   * for it; if taking a part fails, the parse is given up.
   *
   * @throws UnreadableSourceException whatever becomes of the parse
   */
  <P, T> T callInParts(String name, Duration timeout, PartedParse<P, T> parse, Taker<P> taker)
      throws UnreadableSourceException {
    var parted = new Parted<>(name, parse);
    Future<?> running = workers.submit(parted);
    try {
      return parted.await(timeout, taker).orThrow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableSourceException(INTERRUPTED);
    } finally {
      if (parted.leave()) {
        running.cancel(true);
      }
    }
  }

  /** A parse that hands over parts, and whose turn it is. */
  private static final class Parted<P, T> implements Runnable {
    private final String name;
    private final PartedParse<P, T> parse;

    /** What waits to be taken. */
    private @Nullable P part;

    private @Nullable Ended<T> ended;

    /** Whether the thread is through. */
    private boolean over;

    /** Whether nobody waits any more. */
    private boolean left;

    Parted(String name, PartedParse<P, T> parse) {
      this.name = name;
      this.parse = parse;
    }

    @Override
    public void run() {
      try {
        Thread.currentThread().setName("read " + name);
        Ended<T> all =
            Series.attempt(new Parse<>(name, Duration.ZERO, () -> parse.parse(this::give)));
        synchronized (this) {
          ended = all;
        }
      } finally {
        synchronized (this) {
          over = true;
          notifyAll();
        }
      }
    }

    /** Waits for the part before to be taken, not for this one: both threads are at work. */
    private synchronized void give(P next) throws UnreadableSourceException {
      try {
        while (part != null && !left) {
          wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UnreadableSourceException(INTERRUPTED);
      }
      if (left) {
        throw new UnreadableSourceException(INTERRUPTED);
      }
      part = next;
      notifyAll();
    }

    Ended<T> await(Duration timeout, Taker<P> taker) throws InterruptedException {
      long left = TimeUnit.NANOSECONDS.convert(timeout);
      while (true) {
        long begun = System.nanoTime();
        P next = next(left);
        left -= System.nanoTime() - begun;
        if (next != null) {
          taker.take(next);
          continue;
        }
        synchronized (this) {
          if (ended != null) {
            return ended;
          }
          return Ended.failed(
              over ? reason(new OutOfMemoryError()) : tookTooLong(timeout), timeout);
        }
      }
    }

    /** Returns what is to be taken next; null if there is nothing, or not in time. */
    private synchronized @Nullable P next(long nanos) throws InterruptedException {
      long begun = System.nanoTime();
      for (long left = nanos; part == null && !over && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = nanos - (System.nanoTime() - begun);
      }
      P next = part;
      part = null;
      notifyAll();
      return next;
    }

    /** Ends the waiting; returns whether the thread is still at work. */
    synchronized boolean leave() {
      left = true;
      part = null;
      notifyAll();
      return !over;
    }
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
