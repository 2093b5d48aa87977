package dateline.evaluate;

/**
 * One way in which countries went wrong, and how often.
 *
 * @param kind what went wrong
 * @param country ISO 3166-1 alpha-2 of the country missed, or of the one found wrongly
 * @param why for a country missed, what was found instead; for one found, the words that led to it
 * @param count how often; &gt; 0
 */
public record Confusion(Kind kind, String country, String why, int count) {

  /** What went wrong. */
  public enum Kind {
    MISSED,
    FALSE
  }
}
