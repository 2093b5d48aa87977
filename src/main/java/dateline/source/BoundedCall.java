package dateline.source;

import dateline.source.ParseOutcome.Failed;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one border between Dateline and the parsers of hostile files: runs a parse on a thread of its
 * own and turns whatever becomes of it, an endless loop and a stack overflow included, into an
 * outcome.
 *
 * <p>A parse over its time is interrupted and left behind on a daemon thread; it holds no file of
 * ours but the one it reads.
 */
final class BoundedCall {

  /** Deep trees of hostile files meet the parsers' own limits before the end of this stack. */
  private static final long STACK_BYTES = 8L << 20;

  private static final int MAX_REASON_CHARS = 200;

  private final Duration timeout;

  BoundedCall(Duration timeout) {
    this.timeout = timeout;
  }

  /** Runs the parse; never throws. */
  ParseOutcome outcomeOf(String name, Callable<ParseOutcome> parse) {
    FutureTask<ParseOutcome> task = new FutureTask<>(parse);
    Thread worker = new Thread(null, task, "read " + name, STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return new Failed(
          "parse",
          "took longer than %d s: raise the time limit or split the file"
              .formatted(timeout.toSeconds()));
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return new Failed("parse", "interrupted: index again to read it");
    } catch (ExecutionException e) {
      return failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private static Failed failure(Throwable cause) {
    return switch (cause) {
      case UnreadableSourceException unreadable -> new Failed("parse", unreadable.reason());
      case IOException io -> new Failed("parse", "cannot be read: " + describe(io));
      case StackOverflowError deep -> new Failed("parse", "nested too deeply");
      case OutOfMemoryError large ->
          new Failed("parse", "needs too much memory: give java more with -Xmx or split the file");
      default -> new Failed("parse", "damaged, or not what it seems: " + describe(cause));
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
