package dateline.index;

import java.io.IOException;

/** Another process is writing to the index. The message names it and the remedy. */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexLockedException(String message) {
    super(message);
  }
}
