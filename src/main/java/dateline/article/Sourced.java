package dateline.article;

/**
 * A metadata value with its provenance.
 *
 * @param value the value
 * @param origin where it was read
 * @param confidence how much the rule that read it is trusted, 0 to 1
 */
public record Sourced<T>(T value, Origin origin, double confidence) {
  public Sourced {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, got " + confidence);
    }
  }
}
