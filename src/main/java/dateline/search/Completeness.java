package dateline.search;

import java.util.List;

/**
 * Whether an answer is all there is.
 *
 * @param timedOut whether time was up, so that there may be more articles, and more of each value
 * @param notes limits that were met, each one sentence for the user in lower case
 */
public record Completeness(boolean timedOut, List<String> notes) {

  /** Nothing is missing. */
  public static final Completeness FULL = new Completeness(false, List.of());

  public Completeness {
    notes = List.copyOf(notes);
  }
}
