package dateline.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what every page has around its content. Immutable. */
final class PageFrames {
  private final StaticFiles files;
  private final Supplier<@Nullable String> notice;

  /**
   * @param notice tells what every page says for the time being, or null
   */
  PageFrames(StaticFiles files, Supplier<@Nullable String> notice) {
    this.files = files;
    this.notice = notice;
  }

  /** A page whose search box asks anew, over all articles. */
  PageFrame plain(String title, String query) {
    return frame(title, query, List.of(), false, null);
  }

  /** A page whose search box keeps the filters. */
  PageFrame searching(String title, SearchParameters parameters) {
    boolean home = parameters.q().isEmpty() && !parameters.isNarrowed() && parameters.page() == 1;
    return frame(
        title,
        parameters.q(),
        carried(parameters, "q", "page"),
        home,
        PageFrame.Feeds.of(parameters));
  }

  /** Returns the parameters a form sends along with those it asks for. */
  static List<PageFrame.FormField> carried(SearchParameters parameters, String... asked) {
    return parameters.fields().stream()
        .filter(field -> !List.of(asked).contains(field.name()))
        .map(field -> new PageFrame.FormField(field.name(), field.value()))
        .toList();
  }

  private PageFrame frame(
      String title,
      String query,
      List<PageFrame.FormField> carried,
      boolean home,
      PageFrame.@Nullable Feeds feeds) {
    return new PageFrame(
        title,
        query,
        carried,
        home,
        files.url("dateline.css"),
        files.url("suggest.js"),
        files.url("icon.svg"),
        feeds,
        notice.get());
  }
}
