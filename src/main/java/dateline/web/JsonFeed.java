package dateline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.web.ArticleJson.DayJson;
import dateline.web.SearchJson.TotalJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /search.json}, a <a href="https://www.jsonfeed.org/version/1.1/">JSON
 * Feed</a> 1.1. What is unknown is left out, as the format wants it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String homePageUrl,
    @JsonProperty("feed_url") String feedUrl,
    @Nullable String description,
    List<ItemJson> items,
    @JsonProperty("_dateline") FeedExtension dateline) {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  /** What the format has no name for. */
  record FeedExtension(TotalJson total, int startIndex, int itemsPerPage) {}

  record NameJson(String name) {}

  /** {@code contentText} is what the format wants in every item: the passages, a line between. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemJson(
      String id,
      String url,
      @JsonProperty("external_url") @Nullable String externalUrl,
      String title,
      @JsonProperty("content_text") String contentText,
      @Nullable String summary,
      @JsonProperty("date_published") @Nullable String datePublished,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NameJson> authors,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
      @Nullable String language,
      @JsonProperty("_dateline") ItemExtension dateline) {

    static ItemJson of(FeedEntryView entry) {
      FeedEntryView.Moment published = entry.published();
      List<String> passages = entry.passages();
      return new ItemJson(
          entry.id(),
          entry.links().page(),
          entry.links().canonical(),
          entry.headline(),
          String.join("\n\n", passages),
          passages.isEmpty() ? null : passages.getFirst(),
          published == null ? null : published.instant(),
          entry.credit().authors().stream().map(NameJson::new).toList(),
          entry.categories().stream().map(FeedEntryView.Category::label).toList(),
          entry.language(),
          new ItemExtension(
              entry.credit().outlet(),
              published == null ? null : new DayJson(published.value(), published.precision())));
    }
  }

  /** What the format has no name for; {@code published} is as precise as it is known. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemExtension(@Nullable String outlet, @Nullable DayJson published) {}

  static JsonFeed of(FeedView feed) {
    FeedView.Extent extent = feed.extent();
    return new JsonFeed(
        VERSION,
        feed.title(),
        feed.links().page(),
        feed.links().json(),
        feed.description(),
        feed.entries().stream().map(ItemJson::of).toList(),
        new FeedExtension(
            new TotalJson(extent.total().value(), extent.total().relation().name()),
            extent.startIndex(),
            extent.itemsPerPage()));
  }
}
