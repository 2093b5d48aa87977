package dateline.names;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels the words of a sentence from left to right. Immutable; safe for use by threads. */
final class Tagger {

  /** Receives a word's label before the next word is labelled. */
  interface Labels {
    void set(int word, int label, TextHash hash);
  }

  private final LinearModel model;
  private final TextHash[] labelHashes;
  private final Feature.Part[] multiple;
  private final Feature.Part[][] single;

  Tagger(LinearModel model) {
    this.model = model;
    labelHashes = model.labels().stream().map(TextHash::of).toArray(TextHash[]::new);
    multiple =
        model.multiple().stream()
            .map(feature -> feature.parts().getFirst())
            .toArray(Feature.Part[]::new);
    single =
        model.single().stream()
            .map(feature -> feature.parts().toArray(Feature.Part[]::new))
            .toArray(Feature.Part[][]::new);
  }

  List<String> labels() {
    return model.labels();
  }

  void tag(Sentence sentence, Labels labels) {
    float[] scores = new float[labelHashes.length];
    for (int i = 0; i < sentence.size(); i++) {
      Arrays.fill(scores, 0);
      score(sentence, i, scores);
      int best = best(scores);
      labels.set(i, best, labelHashes[best]);
    }
  }

  private void score(Sentence sentence, int current, float[] scores) {
    for (int type = 0; type < multiple.length; type++) {
      for (long value : sentence.values(multiple[type], current)) {
        model.add(type, value, scores);
      }
    }
    for (int n = 0; n < single.length; n++) {
      Feature.Part[] parts = single[n];
      TextHash value = sentence.value(parts[0], current);
      if (value == null) {
        continue;
      }
      long hash = value.hash();
      for (int p = 1; p < parts.length && value != null; p++) {
        value = sentence.value(parts[p], current);
        hash = value == null ? 0 : value.after(hash);
      }
      if (value != null) {
        model.add(multiple.length + n, hash, scores);
      }
    }
    float @Nullable [] vector = model.usesVectors() ? sentence.word(current).vector() : null;
    if (vector != null) {
      model.add(vector, scores);
    }
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
