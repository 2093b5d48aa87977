package dateline.search;

/**
 * How many articles answer.
 *
 * @param value the number, read together with {@code relation}
 */
public record TotalHits(long value, Relation relation) {

  /** Whether {@link TotalHits#value} is the number or a lower bound of it. */
  public enum Relation {
    EQUAL,
    AT_LEAST
  }
}
