package dateline.index;

import java.io.IOException;

/** Tells the status of an index. Safe for use by several threads. */
@FunctionalInterface
public interface StatusSource {

  /**
   * Returns the status at this moment.
   *
   * @param failures how many failures to tell at most
   */
  IndexStatus status(int failures) throws IOException;
}
