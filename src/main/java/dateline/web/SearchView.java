package dateline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param summary what was asked and how much was found
 * @param filters what narrows the search, each to be undone
 * @param panel what it can be narrowed by
 * @param spellings the query in other spellings, each with its number of articles
 * @param withoutFilters the search without the filters that keep all answers out
 * @param hits the articles on this page
 * @param pager the way to the other pages
 * @param exports all articles found, for other programs; none if nothing was found
 */
public record SearchView(
    PageFrame frame,
    Summary summary,
    List<Filter> filters,
    FilterPanel panel,
    List<Offer> spellings,
    List<Offer> withoutFilters,
    List<HitView> hits,
    Pager pager,
    List<Download> exports) {
  public SearchView {
    filters = List.copyOf(filters);
    spellings = List.copyOf(spellings);
    withoutFilters = List.copyOf(withoutFilters);
    hits = List.copyOf(hits);
    exports = List.copyOf(exports);
  }

  /** A link to a file that is made of the search. */
  public record Download(String label, String url) {}

  /**
   * A search to try.
   *
   * @param text the query, or the filters left out
   * @param count "12 articles"
   */
  public record Offer(String text, String count, String url) {}

  /**
   * What was asked and how much was found.
   *
   * @param heading of the page
   * @param total "1,234 articles", "more than 1,000 articles"
   * @param versions how many of them are versions of others, or null if none is
   * @param none whether nothing was found
   * @param interpretation the query as understood, or null if it is as typed
   * @param repairs what was changed to understand it
   * @param anyWord whether no article has all the words
   * @param related what is listed besides what was asked for, or null if nothing is
   * @param otherWords what was looked for beside the words, by what the query calls it; may be
   *     empty
   * @param notes what to know about the answer
   * @param sorts the orders to choose from
   * @param everywhereUrl the same query without filters, or null if it has none
   */
  public record Summary(
      String heading,
      String total,
      @Nullable VersionsNote versions,
      boolean none,
      @Nullable String interpretation,
      List<String> repairs,
      boolean anyWord,
      @Nullable Related related,
      List<OtherWords> otherWords,
      List<String> notes,
      List<Choice> sorts,
      @Nullable String everywhereUrl) {}

  /**
   * How many articles are versions of others.
   *
   * @param text "12 stories; versions of one are shown together"
   * @param change what to do about it
   */
  public record VersionsNote(String text, Choice change) {}

  /**
   * Articles in the list that are not in the total.
   *
   * @param text "12 related articles"
   * @param withoutUrl the search without them
   */
  public record Related(String text, String withoutUrl) {}

  /**
   * Other words for something.
   *
   * @param name what the query calls it
   * @param searches the words, each with a search for them
   */
  public record OtherWords(String name, List<Link> searches) {}

  /** A link in running text. */
  public record Link(String text, String url) {}

  /** One of several exclusive links. */
  public record Choice(String label, String url, boolean current) {}

  /**
   * Something that narrows the search.
   *
   * @param dimension "About", "From"
   * @param label "North Korea", "not North Korea", "March 2024"
   * @param url the search without it
   */
  public record Filter(String dimension, String label, String url) {}

  /**
   * What the search can be narrowed by.
   *
   * @param facets those that have values
   * @param from the start of the period as typed, or empty
   * @param to its end as typed, or empty
   * @param carried the parameters the period's form sends along
   */
  public record FilterPanel(
      List<FacetView> facets, String from, String to, List<PageFrame.FormField> carried) {}

  /**
   * The way to other pages; empty lists and nulls where there is none.
   *
   * @param pages the first, the last and those around this one; a gap has no address
   */
  public record Pager(@Nullable String previous, List<PageLink> pages, @Nullable String next) {
    static final Pager NONE = new Pager(null, List.of(), null);
  }

  /** A page's number and address; null address for the gap between numbers that are far apart. */
  public record PageLink(String label, @Nullable String url, boolean current) {}
}
