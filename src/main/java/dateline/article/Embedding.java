package dateline.article;

import java.util.Arrays;

/**
 * What a text means, as a point among other texts. Immutable.
 *
 * <p>Not a record, as its array must neither be shared nor compared by identity.
 */
public final class Embedding {
  private final String model;
  private final float[] vector;

  /**
   * @param model what it was made with; only embeddings of one model can be compared
   * @param vector of length 1, copied
   */
  public Embedding(String model, float[] vector) {
    this.model = model;
    this.vector = vector.clone();
  }

  public String model() {
    return model;
  }

  /** Returns a copy of the vector. */
  public float[] vector() {
    return vector.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding that
        && model.equals(that.model)
        && Arrays.equals(vector, that.vector);
  }

  @Override
  public int hashCode() {
    return 31 * model.hashCode() + Arrays.hashCode(vector);
  }

  @Override
  public String toString() {
    return "Embedding[%s, %d dimensions]".formatted(model, vector.length);
  }
}
