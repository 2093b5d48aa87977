package dateline.web;

import java.util.List;

/**
 * One dimension in the margin of the search page.
 *
 * @param id its parameter's name, an HTML id
 * @param heading its name for readers
 * @param top the values always shown
 * @param more the values shown on request
 * @param left how many values are not shown at all
 */
public record FacetView(
    String id, String heading, List<ValueView> top, List<ValueView> more, int left) {
  public FacetView {
    top = List.copyOf(top);
    more = List.copyOf(more);
  }

  /**
   * A value to click on.
   *
   * @param label its name for readers
   * @param count with thousands separated
   * @param selected whether the search is narrowed to it
   * @param excluded whether it is left out of the search
   * @param selectUrl the search with it chosen, or with the choice undone
   * @param excludeUrl the search without it, or with the exclusion undone
   */
  public record ValueView(
      String label,
      String count,
      boolean selected,
      boolean excluded,
      String selectUrl,
      String excludeUrl) {}
}
