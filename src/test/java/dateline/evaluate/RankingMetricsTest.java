package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
  private static final Offset<Double> ROUNDING = within(1e-9);

  /** log2(3), by which the second rank is discounted; the third is by 2. */
  private static final double LOG2_OF_3 = Math.log(3) / Math.log(2);

  @Test
  void perfectRankingHasFullMarks() {
    RankingMetrics metrics =
        RankingMetrics.of(List.of("a", "b", "c"), Map.of("a", 2, "b", 1, "c", 0));

    assertThat(metrics.ndcg10()).isEqualTo(1, ROUNDING);
    assertThat(metrics.map()).isEqualTo(1, ROUNDING);
    assertThat(metrics.mrr()).isEqualTo(1, ROUNDING);
    assertThat(metrics.recall100()).isEqualTo(1, ROUNDING);
    assertThat(metrics.unjudged10()).isZero();
  }

  @Test
  void figuresAgreeWithThoseWorkedOutByHand() {
    // Grades by rank 0, 2, unjudged, 1; a third relevant document is not found.
    RankingMetrics metrics =
        RankingMetrics.of(
            List.of("no", "good", "new", "fair"), Map.of("no", 0, "good", 2, "fair", 1, "lost", 1));

    double gain = 2 / LOG2_OF_3 + 1 / (Math.log(5) / Math.log(2));
    double ideal = 2 + 1 / LOG2_OF_3 + 1 / 2.0;
    assertThat(metrics.ndcg10()).isEqualTo(gain / ideal, ROUNDING);
    assertThat(metrics.map()).isEqualTo((1 / 2.0 + 2 / 4.0) / 3, ROUNDING);
    assertThat(metrics.mrr()).isEqualTo(0.5, ROUNDING);
    assertThat(metrics.recall100()).isEqualTo(2 / 3.0, ROUNDING);
    assertThat(metrics.unjudged10()).isEqualTo(0.1, ROUNDING);
  }

  @Test
  void gainCountsTenRanksAndRecallAHundred() {
    List<String> ranked =
        Stream.concat(
                IntStream.range(0, 100).mapToObj(rank -> rank == 10 ? "eleventh" : "x" + rank),
                Stream.of("hundred-first"))
            .toList();

    RankingMetrics metrics = RankingMetrics.of(ranked, Map.of("eleventh", 1, "hundred-first", 1));

    assertThat(metrics.ndcg10()).isZero();
    assertThat(metrics.unjudged10()).isEqualTo(1, ROUNDING);
    assertThat(metrics.mrr()).isEqualTo(1 / 11.0, ROUNDING);
    assertThat(metrics.recall100()).isEqualTo(0.5, ROUNDING);
    assertThat(metrics.map()).isEqualTo((1 / 11.0 + 2 / 101.0) / 2, ROUNDING);
  }

  @Test
  void nothingFoundAndNothingRelevantAreZeroNotNumbersUndefined() {
    var nothing = new RankingMetrics(0, 0, 0, 0, 0);

    assertThat(RankingMetrics.of(List.of(), Map.of("a", 1))).isEqualTo(nothing);
    assertThat(RankingMetrics.of(List.of("a"), Map.of("a", 0))).isEqualTo(nothing);
    assertThat(RankingMetrics.mean(List.of())).isEqualTo(nothing);
  }

  @Test
  void meanIsTakenFigureByFigure() {
    RankingMetrics mean =
        RankingMetrics.mean(
            List.of(
                new RankingMetrics(1, 0.5, 1, 0, 0.1), new RankingMetrics(0, 0.25, 0.5, 1, 0.3)));

    assertThat(mean.ndcg10()).isEqualTo(0.5, ROUNDING);
    assertThat(mean.map()).isEqualTo(0.375, ROUNDING);
    assertThat(mean.mrr()).isEqualTo(0.75, ROUNDING);
    assertThat(mean.recall100()).isEqualTo(0.5, ROUNDING);
    assertThat(mean.unjudged10()).isEqualTo(0.2, ROUNDING);
  }
}
