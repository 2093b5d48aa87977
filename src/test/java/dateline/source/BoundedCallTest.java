package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.ParseOutcome.Failed;
import dateline.source.ParseOutcome.Skipped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedCallTest {

  private final BoundedCall boundary = new BoundedCall(Duration.ofSeconds(20));

  @Test
  void theOutcomeOfAnOrderlyParsePassesThrough() {
    assertThat(boundary.outcomeOf("a", () -> new Skipped("nothing")))
        .isEqualTo(new Skipped("nothing"));
  }

  @Test
  void aParseOverItsTimeFailsAndIsInterrupted() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    ParseOutcome outcome =
        new BoundedCall(Duration.ofMillis(20))
            .outcomeOf(
                "hang",
                () -> {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                  return new Skipped("late");
                });
    assertThat(outcome).isInstanceOf(Failed.class);
    interrupted.await();
  }

  @Test
  void aStackOverflowIsAFailure() {
    assertThat(boundary.outcomeOf("deep", () -> new Skipped("" + depth(1))))
        .isEqualTo(new Failed("parse", "nested too deeply"));
  }

  @Test
  void anEndOfMemoryIsAFailure() {
    ParseOutcome outcome =
        boundary.outcomeOf(
            "large",
            () -> {
              throw new OutOfMemoryError("as if");
            });
    assertThat(outcome).isInstanceOf(Failed.class);
  }

  @Test
  void theReasonIsTheInnermostMessageInOneLine() {
    ParseOutcome outcome =
        boundary.outcomeOf(
            "io",
            () -> {
              throw new IOException("outer", new IllegalStateException("Missing\nroot"));
            });
    assertThat(outcome).isEqualTo(new Failed("parse", "cannot be read: missing root"));
  }

  private static int depth(int level) {
    return level == Integer.MAX_VALUE ? level : 1 + depth(level + 1);
  }
}
