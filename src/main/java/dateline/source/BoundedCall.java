package dateline.source;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one border between Dateline and the parsers of hostile files: runs a parse on another thread
 * and turns whatever becomes of it, an endless loop and a stack overflow included, into a reason.
 *
 * <p>A parse over its time is interrupted and left behind on a daemon thread; it holds no file of
 * ours but the one it reads.
 */
final class BoundedCall {

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
   * Runs the parse.
   *
   * @throws UnreadableSourceException whatever else becomes of it
   */
  <T> T call(String name, Duration timeout, Callable<T> parse) throws UnreadableSourceException {
    Future<T> task =
        workers.submit(
            () -> {
              Thread.currentThread().setName("read " + name);
              return parse.call();
            });
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableSourceException(tookTooLong(timeout));
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreadableSourceException(INTERRUPTED);
    } catch (ExecutionException e) {
      throw new UnreadableSourceException(reason(e.getCause() == null ? e : e.getCause()));
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
