package dateline.evaluate;

import dateline.embedding.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Ranks documents by the cosine of their vectors with the query's, every one of them compared. */
final class DenseRanking {
  /** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009). */
  private static final int RECIPROCAL = 60;

  private final Embedder embedder;
  private final List<String> ids = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();

  DenseRanking(Embedder embedder) {
    this.embedder = embedder;
  }

  void add(String id, float[] vector) {
    ids.add(id);
    vectors.add(vector);
  }

  /** Returns the ids of the nearest documents, nearest first. */
  List<String> search(String query, int most) {
    float[] wanted = embedder.embed(query);
    double[] cosines =
        vectors.stream().mapToDouble(vector -> scalarProduct(vector, wanted)).toArray();
    return IntStream.range(0, cosines.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -cosines[i]))
        .limit(most)
        .map(ids::get)
        .toList();
  }

  /** Puts two ranked lists together by the reciprocals of their ranks. */
  static List<String> fuse(List<String> one, List<String> other, int most) {
    Map<String, Double> scores = new HashMap<>();
    for (List<String> ranking : List.of(one, other)) {
      for (int i = 0; i < ranking.size(); i++) {
        scores.merge(ranking.get(i), 1.0 / (RECIPROCAL + i + 1), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double scalarProduct(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
