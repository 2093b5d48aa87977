package dateline.embedding;

/** Turns texts into vectors. Safe for use by several threads. */
public interface Embedder {

  /** Returns the number of dimensions of every vector. */
  int dimensions();

  /**
   * Returns what the vectors were made with. Vectors are only comparable with those of the same
   * name.
   */
  String model();

  /**
   * Returns the vector of a text, of length 1: the scalar product of two is their cosine.
   *
   * @param text the beginning counts; what goes beyond the model's window is not read
   * @throws EmbeddingUnavailableException if the model cannot be run on this machine
   */
  float[] embed(String text);
}
