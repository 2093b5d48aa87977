package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.index.Activity;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunMeterTest {
  private final AtomicLong time = new AtomicLong(TimeUnit.DAYS.toNanos(3));
  private final RunMeter meter = new RunMeter(time::get);

  private void pass(long seconds) {
    time.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void tellsRateTimeLeftAndTheSlowestFileAtWork() {
    meter.phase("reading", 10, 5_000_000);
    meter.started("big.pdf");
    pass(1);
    meter.started("a.txt");
    pass(1);
    meter.done("a.txt", 1, 1_000_000);

    Activity now = meter.activity().orElseThrow();

    assertThat(now.done()).isEqualTo(1);
    assertThat(now.filesPerSecond()).isEqualTo(.5);
    assertThat(now.megabytesPerSecond()).isEqualTo(.5);
    assertThat(now.left()).isEqualTo(Duration.ofSeconds(8));
    assertThat(now.slowest()).isEqualTo("big.pdf");
    assertThat(now.slowestFor()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aFileThatWaitsIsNotTheSlowestAtWork() {
    meter.phase("reading", 10, 0);
    meter.started("first.txt");
    pass(1);
    meter.waiting("first.txt");
    meter.started("second.txt");
    pass(1);
    assertThat(meter.activity().orElseThrow().slowest()).isEqualTo("second.txt");

    meter.waiting("second.txt");
    meter.started("first.txt");
    pass(3);

    assertThat(meter.activity().orElseThrow().slowest()).isEqualTo("first.txt");
    assertThat(meter.activity().orElseThrow().slowestFor())
        .as("since it was gone on with")
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void tellsNoTimeLeftBeforeAnythingIsDone() {
    meter.phase("reading", 10, 0);
    assertThat(meter.activity().orElseThrow().left()).isNull();
    assertThat(meter.activity().orElseThrow().filesPerSecond()).isZero();
    meter.phase("scanning", 0, 0);
    pass(1);
    assertThat(meter.activity().orElseThrow().left()).isNull();
  }

  @Test
  void isIdleBetweenRuns() {
    assertThat(meter.activity()).isEmpty();
    meter.phase("reading", 1, 0);
    meter.idle();
    assertThat(meter.activity()).isEmpty();
  }
}
