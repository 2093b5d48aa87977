package dateline.evaluate;

import java.util.Random;

/**
 * Tells by how much chance alone could explain that one system does better than another on the same
 * queries: Fisher's randomisation test (as in Smucker, Allan and Carterette, 2007).
 */
final class PairedRandomisation {
  private static final int ROUNDS = 20_000;
  private static final long SEED = 20_240_229L;

  private PairedRandomisation() {}

  /**
   * Returns the two-sided p-value: how often the mean difference is at least as large if for each
   * query chance decides which system is which. The same figures always give the same value.
   *
   * @param one a figure of the one system for each query
   * @param other that of the other, in the same order
   */
  static double pValue(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "figures of %d and %d queries cannot be paired".formatted(one.length, other.length));
    }
    var differences = new double[one.length];
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      differences[i] = one[i] - other[i];
      sum += differences[i];
    }
    double observed = Math.abs(sum) - 1e-12;
    var random = new Random(SEED);
    int asLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double shuffled = 0;
      for (double difference : differences) {
        shuffled += random.nextBoolean() ? difference : -difference;
      }
      asLarge += Math.abs(shuffled) >= observed ? 1 : 0;
    }
    return (asLarge + 1.0) / (ROUNDS + 1.0);
  }
}
