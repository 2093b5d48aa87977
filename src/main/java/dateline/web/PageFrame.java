package dateline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param title of the window, without the product's name
 * @param query what stands in the search box
 * @param carried the parameters the search box sends along with the query
 * @param home whether this is the start page, where the search box has the focus
 * @param stylesheet the address of the style sheet, which changes with its content
 * @param script the address of the script that suggests while one types; nothing needs it
 * @param icon the address of the icon
 * @param feeds the search to subscribe to, or null if the page is none
 * @param notice what every page says for the time being, or null
 */
public record PageFrame(
    String title,
    String query,
    List<FormField> carried,
    boolean home,
    String stylesheet,
    String script,
    String icon,
    @Nullable Feeds feeds,
    @Nullable String notice) {

  /** A parameter sent with a form that the reader does not see. */
  public record FormField(String name, String value) {}

  /** The addresses of a search as Atom and as JSON Feed. */
  public record Feeds(String atom, String json) {
    static Feeds of(SearchParameters page) {
      return new Feeds(
          FeedSearch.url(FeedSearch.ATOM, page), FeedSearch.url(FeedSearch.JSON, page));
    }
  }

  public PageFrame {
    carried = List.copyOf(carried);
  }
}
