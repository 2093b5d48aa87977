package dateline.names;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Scores the labels of a word by the sum of its features' weights. Most weights are zero and left
 * out. Immutable; safe for use by several threads.
 */
final class LinearModel {

  private final List<String> labels;
  private final List<Feature> multiple;
  private final List<Feature> single;
  private final HashIndex features;

  /** Where a feature's weights begin; one more than there are features. */
  private final int[] starts;

  private final byte[] weightLabels;
  private final float[] weights;

  /** Weights of a word's vector: label after label; empty if the model uses none. */
  private final float[] vectorWeights;

  private LinearModel(PackReader in) {
    labels = in.strings();
    multiple = features(in.strings());
    single = features(in.strings());
    features = HashIndex.read(in);
    starts = new int[features.size() + 1];
    in.ints().get(starts);
    weightLabels = new byte[starts[features.size()]];
    in.bytes().get(weightLabels);
    weights = floats(in.floats());
    vectorWeights = floats(in.floats());
  }

  static LinearModel read(PackReader in) {
    return new LinearModel(in);
  }

  List<String> labels() {
    return labels;
  }

  /** Features with any number of values; their types are numbered from 0. */
  List<Feature> multiple() {
    return multiple;
  }

  /** Features with one value or none; their types are numbered on. */
  List<Feature> single() {
    return single;
  }

  /** Adds the weights of one feature's value to the scores of the labels. */
  void add(int type, long hash, float[] scores) {
    int feature = features.find(TextHash.key(type, hash));
    if (feature >= 0) {
      int end = starts[feature + 1];
      for (int i = starts[feature]; i < end; i++) {
        scores[weightLabels[i]] += weights[i];
      }
    }
  }

  boolean usesVectors() {
    return vectorWeights.length > 0;
  }

  /** Adds the weights of a word's vector. */
  void add(float[] vector, float[] scores) {
    int w = 0;
    for (int label = 0; label < scores.length; label++) {
      float sum = 0;
      for (float element : vector) {
        sum += vectorWeights[w++] * element;
      }
      scores[label] += sum;
    }
  }

  private static List<Feature> features(List<String> texts) {
    return texts.stream().filter(text -> !text.isEmpty()).map(Feature::parse).toList();
  }

  private static float[] floats(FloatBuffer buffer) {
    float[] array = new float[buffer.limit()];
    buffer.get(array);
    return array;
  }
}
