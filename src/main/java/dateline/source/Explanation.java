package dateline.source;

import dateline.article.Sourced;
import java.util.List;
import java.util.Map;

/**
 * What was read of a file, and why.
 *
 * @param outcome what became of it
 * @param candidates for each article of the outcome, in its order: by the name of the value ({@code
 *     headline}, {@code published} …), all that was read for it, most trusted first
 */
public record Explanation(ParseOutcome outcome, List<Map<String, List<Sourced<?>>>> candidates) {
  public Explanation {
    candidates = List.copyOf(candidates);
  }
}
