package dateline.evaluate;

import java.util.SequencedMap;

/**
 * How well systems rank.
 *
 * @param documents how many were searched
 * @param queries how many were asked
 * @param systems the mean figures by system, in the order asked for
 * @param significance for each system but the yardstick, if that was measured too, how likely
 *     chance alone makes such a difference to it
 */
public record RankingReport(
    int documents,
    int queries,
    SequencedMap<String, RankingMetrics> systems,
    SequencedMap<String, Significance> significance) {

  /** P-values of two figures, from 0 to 1; below .05 a difference is usually taken seriously. */
  public record Significance(double ndcg10, double map) {}
}
