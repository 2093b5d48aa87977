package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.source.BoundedCall.Ended;
import dateline.source.BoundedCall.Parse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
  void aParseThatFailsTakesNoneOfItsSeriesWithIt() {
    CountDownLatch never = new CountDownLatch(1);
    List<Ended<String>> ended =
        boundary.callEach(
            List.of(
                new Parse<>("a", LONG, () -> "first"),
                new Parse<>(
                    "b",
                    Duration.ofMillis(20),
                    () -> {
                      never.await();
                      return "late";
                    }),
                new Parse<>("c", LONG, () -> "third"),
                new Parse<>("d", LONG, () -> "" + depth(1)),
                new Parse<>("e", LONG, () -> "last")));
    assertThat(ended)
        .extracting(parse -> parse.value() == null ? parse.failure() : parse.value())
        .containsExactly(
            "first", BoundedCall.tookTooLong(Duration.ZERO), "third", "nested too deeply", "last");
  }

  @Test
  void partsAreTakenInTheirOrderByTheThreadThatWaits() throws UnreadableSourceException {
    Thread waiting = Thread.currentThread();
    List<Integer> taken = new ArrayList<>();

    String rest =
        boundary.<Integer, String>callInParts(
            "a",
            LONG,
            handover -> {
              for (int part = 0; part < 100; part++) {
                handover.give(part);
              }
              return "rest";
            },
            part -> {
              assertThat(Thread.currentThread()).isSameAs(waiting);
              taken.add(part);
            });

    assertThat(rest).isEqualTo("rest");
    assertThat(taken).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void aParseIsHardlyAheadOfWhatIsTaken() throws UnreadableSourceException {
    var given = new AtomicInteger();
    boundary.<Integer, String>callInParts(
        "a",
        LONG,
        handover -> {
          for (int part = 0; part < 100; part++) {
            handover.give(part);
            given.set(part);
          }
          return "rest";
        },
        part -> assertThat(given.get()).as("one may wait").isLessThanOrEqualTo(part + 1));
  }

  @Test
  void whatFailsAfterAPartFailsAllTheSame() {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                boundary.<Integer, String>callInParts(
                    "a",
                    LONG,
                    handover -> {
                      handover.give(1);
                      return "" + depth(1);
                    },
                    taken::add))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("nested too deeply");
    assertThat(taken).containsExactly(1);
  }

  @Test
  void whatHangsAfterAPartIsInterrupted() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                boundary.<Integer, String>callInParts(
                    "hang",
                    Duration.ofMillis(20),
                    handover -> {
                      handover.give(1);
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        interrupted.countDown();
                      }
                      return "late";
                    },
                    part -> {}))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("raise the time limit");
    interrupted.await();
  }

  @Test
  void aParseWhosePartIsNotTakenIsGivenUp() throws InterruptedException {
    CountDownLatch givenUp = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                boundary.<Integer, String>callInParts(
                    "a",
                    LONG,
                    handover -> {
                      try {
                        while (true) {
                          handover.give(1);
                        }
                      } finally {
                        givenUp.countDown();
                      }
                    },
                    part -> {
                      throw new IllegalStateException("full");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
    givenUp.await();
  }

  @Test
  void aSeriesSharesOneThread() {
    Callable<Thread> parse = Thread::currentThread;
    List<Ended<Thread>> ended =
        boundary.callEach(List.of(new Parse<>("a", LONG, parse), new Parse<>("b", LONG, parse)));
    assertThat(ended.get(0).value()).isSameAs(ended.get(1).value());
  }

  @Test
  void whoIsInterruptedGivesUpTheRestOfTheSeries() {
    CountDownLatch never = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    List<Ended<String>> ended =
        boundary.callEach(
            List.of(
                new Parse<>("a", LONG, () -> "first"),
                new Parse<>(
                    "b",
                    LONG,
                    () -> {
                      waiting.interrupt();
                      never.await();
                      return "late";
                    }),
                new Parse<>("c", LONG, () -> "third")));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ended)
        .extracting(Ended::failure)
        .containsExactly(null, BoundedCall.INTERRUPTED, BoundedCall.INTERRUPTED);
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
