package dateline.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When an answer has to be given with what has been found by then. */
final class Deadline implements QueryTimeout {

  /** Thrown where work cannot end with a part of its result. */
  static final class PassedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PassedException() {
      super("out of time", null, false, false);
    }
  }

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end > 0;
  }

  /** Ends work that has no partial result. */
  void check() {
    if (shouldExit()) {
      throw new PassedException();
    }
  }
}
