package dateline.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Quality of one ranked list, or the mean over several; every figure is from 0 to 1.
 *
 * @param ndcg10 normalised discounted cumulative gain of the first ten, linear gain (Järvelin and
 *     Kekäläinen, 2002)
 * @param map average precision over the ranks given
 * @param mrr reciprocal rank of the first relevant document
 * @param recall100 relevant documents among the first hundred
 * @param unjudged10 share of documents among the first ten that nobody judged
 */
public record RankingMetrics(
    double ndcg10, double map, double mrr, double recall100, double unjudged10) {
  private static final int SHALLOW = 10;
  private static final int DEEP = 100;

  /**
   * Measures a ranked list.
   *
   * @param ranked document ids, best first, each once
   * @param grades the judged documents of the query; above 0 is relevant
   */
  static RankingMetrics of(List<String> ranked, Map<String, Integer> grades) {
    double gain = 0;
    double precisions = 0;
    double firstRelevant = 0;
    int relevantSoFar = 0;
    int relevantAt100 = 0;
    int unjudged = 0;
    for (int i = 0; i < ranked.size(); i++) {
      Integer grade = grades.get(ranked.get(i));
      if (i < SHALLOW) {
        gain += grade == null ? 0 : discounted(grade, i);
        unjudged += grade == null ? 1 : 0;
      }
      if (grade != null && grade > 0) {
        relevantSoFar++;
        relevantAt100 += i < DEEP ? 1 : 0;
        precisions += relevantSoFar / (i + 1.0);
        firstRelevant = firstRelevant == 0 ? 1 / (i + 1.0) : firstRelevant;
      }
    }
    double relevant = grades.values().stream().filter(grade -> grade > 0).count();
    double ideal = idealGain(grades.values());
    return new RankingMetrics(
        ideal == 0 ? 0 : gain / ideal,
        relevant == 0 ? 0 : precisions / relevant,
        firstRelevant,
        relevant == 0 ? 0 : relevantAt100 / relevant,
        unjudged / (double) SHALLOW);
  }

  /** Returns the mean of each figure; all 0 for no list. */
  static RankingMetrics mean(List<RankingMetrics> lists) {
    return new RankingMetrics(
        lists.stream().mapToDouble(RankingMetrics::ndcg10).average().orElse(0),
        lists.stream().mapToDouble(RankingMetrics::map).average().orElse(0),
        lists.stream().mapToDouble(RankingMetrics::mrr).average().orElse(0),
        lists.stream().mapToDouble(RankingMetrics::recall100).average().orElse(0),
        lists.stream().mapToDouble(RankingMetrics::unjudged10).average().orElse(0));
  }

  private static double idealGain(Collection<Integer> grades) {
    List<Integer> best = grades.stream().sorted(Comparator.reverseOrder()).limit(SHALLOW).toList();
    double gain = 0;
    for (int i = 0; i < best.size(); i++) {
      gain += discounted(best.get(i), i);
    }
    return gain;
  }

  private static double discounted(int grade, int rank) {
    return grade / (Math.log(rank + 2.0) / Math.log(2));
  }
}
