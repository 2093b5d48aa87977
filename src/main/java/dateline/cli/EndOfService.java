package dateline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the signal that ends the program, and holds the program back, for a while, until
 * everything is closed.
 */
final class EndOfService implements AutoCloseable {
  private static final long SECONDS_TO_CLOSE = 15;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  EndOfService() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of service"));
  }

  private void end() {
    ended.countDown();
    try {
      boolean ignored = closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the program is told to end. */
  void await() throws InterruptedException {
    ended.await();
  }

  /** Everything else is closed. */
  @Override
  public void close() {
    closed.countDown();
  }
}
