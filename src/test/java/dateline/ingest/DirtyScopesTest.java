package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DirtyScopesTest {
  private static final CorpusFolder NEWS = CorpusFolder.of(Path.of("news"));
  private static final Scope A = new Scope(NEWS, "a", false);
  private static final Scope B = new Scope(NEWS, "b", false);

  private final DirtyScopes dirty = new DirtyScopes(Duration.ofMillis(500), Duration.ofSeconds(3));

  private static long ms(long millis) {
    // Times of this clock may be negative.
    return TimeUnit.MILLISECONDS.toNanos(millis) - 1_000_000_000L;
  }

  @Test
  void folderHasItsTurnOnceItIsQuiet() {
    dirty.add(List.of(A), ms(0));
    dirty.add(List.of(A), ms(400));
    assertThat(dirty.due(ms(800))).isEmpty();
    assertThat(dirty.left(ms(800), Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(100));
    assertThat(dirty.due(ms(900))).containsExactly(A);
    assertThat(dirty.isEmpty()).isTrue();
  }

  @Test
  void folderThatIsNeverQuietHasItsTurnAllTheSame() {
    for (int time = 0; time < 3_000; time += 100) {
      dirty.add(List.of(A), ms(time));
      assertThat(dirty.due(ms(time))).isEmpty();
    }
    assertThat(dirty.due(ms(3_000))).containsExactly(A);
  }

  @Test
  void busyFolderHoldsUpNoOther() {
    dirty.add(List.of(A, B), ms(0));
    dirty.add(List.of(A), ms(450));
    assertThat(dirty.due(ms(500))).containsExactly(B);
    assertThat(dirty.isEmpty()).isFalse();
  }

  @Test
  void whatIsPartOfAnotherIsNotLookedAtTwice() {
    Scope all = Scope.of(NEWS);
    Scope deepA = new Scope(NEWS, "a", true);
    dirty.add(List.of(A, B, deepA, new Scope(NEWS, "a/x", false)), ms(0));
    assertThat(dirty.due(ms(500))).containsExactlyInAnyOrder(deepA, B);
    dirty.add(List.of(A, all, new Scope(NEWS, "", false)), ms(0));
    assertThat(dirty.due(ms(500))).containsExactly(all);
  }

  @Test
  void nothingToDoLeavesTheWholeTime() {
    assertThat(dirty.left(ms(0), Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
  }
}
