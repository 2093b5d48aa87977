package dateline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dimension in the margin of the search page.
 *
 * @param id its parameter's name, an HTML id
 * @param heading its name for readers
 * @param top the values always shown
 * @param more the values shown on request
 * @param allUrl the page of all values, to search in, or null if all are shown
 */
public record FacetView(
    String id, String heading, List<ValueView> top, List<ValueView> more, @Nullable String allUrl) {
  public FacetView {
    top = List.copyOf(top);
    more = List.copyOf(more);
  }

  /**
   * A value to click on.
   *
   * @param label its name for readers
   * @param depth 0, or how many values above it lies in
   * @param count with thousands separated
   * @param selected whether the search is narrowed to it
   * @param excluded whether it is left out of the search
   * @param selectUrl the search with it chosen, or with the choice undone
   * @param excludeUrl the search without it, or with the exclusion undone
   */
  public record ValueView(
      String label,
      int depth,
      String count,
      boolean selected,
      boolean excluded,
      String selectUrl,
      String excludeUrl) {}
}
