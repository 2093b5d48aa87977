package dateline.web;

import dateline.web.FacetView.ValueView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of all values of one dimension.
 *
 * @param heading the dimension's name for readers
 * @param action where the search inside the list is sent
 * @param contains what was looked for in the list, or empty
 * @param carried the parameters that search sends along
 * @param total "1,234 values"
 * @param values those on this page
 * @param back the search the reader came from
 * @param previous the address of the page before, or null
 * @param next the address of the page after, or null
 */
public record FacetListView(
    PageFrame frame,
    String heading,
    String action,
    String contains,
    List<PageFrame.FormField> carried,
    String total,
    List<ValueView> values,
    String back,
    @Nullable String previous,
    @Nullable String next) {
  public FacetListView {
    carried = List.copyOf(carried);
    values = List.copyOf(values);
  }
}
