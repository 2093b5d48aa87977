package dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The countries of an article, as ISO 3166-1 alpha-2 codes (XK for Kosovo).
 *
 * @param about what a careful librarian would file the article under, strongest first; at most
 *     {@link #MAX_ABOUT}, possibly none
 * @param mentioned every other country named, most often first; none of them in {@code about}
 * @param outletCountry where the outlet is at home, or null if unknown
 * @param regions where in the world the countries in {@code about} lie: UN M49 codes from the
 *     continent down, with slashes between: {@code 142} and {@code 142/030} for Japan; each once
 */
public record CountryTags(
    List<String> about,
    List<String> mentioned,
    @Nullable String outletCountry,
    List<String> regions) {

  /** The most countries one article can be about. */
  public static final int MAX_ABOUT = 4;

  public CountryTags {
    about = List.copyOf(about);
    mentioned = List.copyOf(mentioned);
    regions = List.copyOf(regions);
    if (about.size() > MAX_ABOUT) {
      throw new IllegalArgumentException("about must have at most 4 countries, got " + about);
    }
  }

  /** An article that names no country. */
  public static CountryTags none() {
    return new CountryTags(List.of(), List.of(), null, List.of());
  }
}
