package dateline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hit on the search page.
 *
 * @param url the article's page, with the query to highlight
 * @param language its language as an HTML {@code lang} value, or null if unknown
 * @param headline cut where the query matched
 * @param credit who published it where and when
 * @param countries those it is about, then the first of those it mentions
 * @param moreCountries how many more it mentions
 * @param snippets each cut where the query matched
 * @param versions the other versions of the piece that answer, or null
 * @param match why it is listed though it is no answer, or null if it is one
 * @param explanation how the score came about, or null
 */
public record HitView(
    String url,
    @Nullable String language,
    List<TextSegment> headline,
    CreditView credit,
    List<CountryChip> countries,
    int moreCountries,
    List<List<TextSegment>> snippets,
    @Nullable VersionsView versions,
    @Nullable String match,
    @Nullable String explanation) {
  public HitView {
    headline = List.copyOf(headline);
    countries = List.copyOf(countries);
    snippets = List.copyOf(snippets);
  }

  /**
   * Who published it where and when; null is unknown.
   *
   * @param kind its name for readers
   * @param byline the authors' names, as "A, B and C"
   * @param published null for an undated article
   */
  public record CreditView(
      @Nullable String kind,
      @Nullable String outlet,
      @Nullable String section,
      @Nullable String byline,
      @Nullable DateView published) {}
}
