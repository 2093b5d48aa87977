package dateline.web;

import dateline.search.TotalHits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a search, for Atom and JSON Feed alike. Its text has only characters that XML allows.
 *
 * @param id a URN made of the search, the same under every address of the server
 * @param title "Dateline: sanctions, about: Russia"
 * @param description what to know about the answer, or null
 * @param links where the feed and its page are
 * @param extent how much of the answer the feed holds
 * @param updated the latest date of an entry, {@link FeedEntryView#EPOCH} if none has one
 * @param entries the hits, in their order
 */
public record FeedView(
    String id,
    String title,
    @Nullable String description,
    Links links,
    Extent extent,
    String updated,
    List<FeedEntryView> entries) {
  public FeedView {
    entries = List.copyOf(entries);
  }

  /**
   * Addresses with their origin.
   *
   * @param atom the feed as Atom
   * @param json the feed as JSON Feed
   * @param page the search page
   */
  public record Links(String atom, String json, String page) {}

  /**
   * How much of the answer the feed holds.
   *
   * @param total how many articles answer
   * @param startIndex the first entry's place in the list, from 1
   * @param itemsPerPage the most entries in the feed
   */
  public record Extent(TotalHits total, int startIndex, int itemsPerPage) {}
}
