package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedCallTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final BoundedCall boundary = new BoundedCall();

  @Test
  void whatAnOrderlyParseReturnsPassesThrough() throws UnreadableSourceException {
    assertThat(boundary.call("a", LONG, () -> "text")).isEqualTo("text");
  }

  @Test
  void aParseOverItsTimeFailsAndIsInterrupted() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Callable<String> hangs =
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return "late";
        };
    assertThatThrownBy(() -> boundary.call("hang", Duration.ofMillis(20), hangs))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("raise the time limit");
    interrupted.await();
  }

  @Test
  void aStackOverflowIsAReason() {
    assertThat(reason(() -> "" + depth(1))).isEqualTo("nested too deeply");
  }

  @Test
  void whatIsRunHereEndsInTheSameReasons() throws UnreadableSourceException {
    assertThat(boundary.callHere(() -> "text")).isEqualTo("text");
    assertThat(
            assertThrows(
                    UnreadableSourceException.class, () -> boundary.callHere(() -> "" + depth(1)))
                .reason())
        .isEqualTo("nested too deeply");
  }

  @Test
  void anEndOfMemoryIsAReason() {
    assertThat(
            reason(
                () -> {
                  throw new OutOfMemoryError("as if");
                }))
        .startsWith("needs too much memory");
  }

  @Test
  void theReasonIsTheInnermostMessageInOneLine() {
    assertThat(
            reason(
                () -> {
                  throw new IOException("outer", new IllegalStateException("Missing\nroot"));
                }))
        .isEqualTo("cannot be read: missing root");
  }

  private String reason(Callable<String> parse) {
    return assertThrows(UnreadableSourceException.class, () -> boundary.call("file", LONG, parse))
        .reason();
  }

  private static int depth(int level) {
    return level == Integer.MAX_VALUE ? level : 1 + depth(level + 1);
  }
}
