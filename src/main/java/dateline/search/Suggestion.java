package dateline.search;

/**
 * How what is being typed may go on.
 *
 * @param type what it is
 * @param text what to show: a name, a headline, a phrase
 * @param query what to ask, whole: what was typed before included
 * @param count how many articles answer {@code query}; at least 1
 */
public record Suggestion(Type type, String text, String query, long count) {

  /** The most suggestions at a time. */
  public static final int MAX_SIZE = 20;

  /** What can be suggested. */
  public enum Type {
    COUNTRY,
    PERSON,
    ORGANISATION,
    PLACE,
    /** Words that headlines use often. */
    PHRASE,
    HEADLINE
  }
}
