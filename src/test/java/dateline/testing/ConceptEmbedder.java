package dateline.testing;

import dateline.embedding.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Vectors of few dimensions that a test can foresee: one for each group of words that mean alike,
 * and one for all other words.
 */
public final class ConceptEmbedder implements Embedder {
  private final List<Set<String>> concepts;

  public ConceptEmbedder(List<Set<String>> concepts) {
    this.concepts = List.copyOf(concepts);
  }

  @Override
  public int dimensions() {
    return concepts.size() + 1;
  }

  @Override
  public String model() {
    return "concepts";
  }

  @Override
  public float[] embed(String text) {
    var vector = new float[dimensions()];
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      int dimension = concepts.size();
      for (int i = 0; i < concepts.size(); i++) {
        dimension = concepts.get(i).contains(word) ? i : dimension;
      }
      vector[dimension] += dimension == concepts.size() ? 0.1f : 1;
    }
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
