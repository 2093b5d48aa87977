package dateline.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Time was up before all answers were found, and a part of them would not do. */
public final class SearchTimeoutException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param timeout how long the search had
   */
  public SearchTimeoutException(Duration timeout) {
    super(
        String.format(
            Locale.ROOT,
            "time was up after %s seconds: narrow the search, or raise --timeout",
            timeout.toMillis() / 1000.0));
  }
}
