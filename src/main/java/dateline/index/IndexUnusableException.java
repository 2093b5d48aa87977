package dateline.index;

import java.io.IOException;

/** There is no index, or one that this version cannot read. The message says what to run. */
public final class IndexUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexUnusableException(String message) {
    super(message);
  }
}
