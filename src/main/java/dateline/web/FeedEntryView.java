package dateline.web;

import dateline.article.PublishedDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a feed. Its text has only characters that XML allows.
 *
 * @param id a URN made of the article's id, the same under every address of the server
 * @param headline plain text
 * @param links where the article is
 * @param credit who published it
 * @param language ISO 639 code, or null if unknown
 * @param published null if undated
 * @param categories the kind, if known, and the countries it is about
 * @param passages plain text that says why it was found, the best first; usually one or two
 */
public record FeedEntryView(
    String id,
    String headline,
    Links links,
    Credit credit,
    @Nullable String language,
    @Nullable Moment published,
    List<Category> categories,
    List<String> passages) {

  /** The date of what has none, where a feed must have one. */
  static final String EPOCH = "1970-01-01T00:00:00Z";

  public FeedEntryView {
    categories = List.copyOf(categories);
    passages = List.copyOf(passages);
  }

  /**
   * Addresses with their origin.
   *
   * @param page the article's page
   * @param canonical where the outlet has it, or null if unknown
   */
  public record Links(String page, @Nullable String canonical) {}

  /**
   * Who published an article.
   *
   * @param authors empty if nobody signs it
   * @param outlet null if unknown
   */
  public record Credit(List<String> authors, @Nullable String outlet) {
    public Credit {
      authors = List.copyOf(authors);
    }

    /** Returns the authors or who stands for them, at least one: Atom wants an author. */
    public List<String> names() {
      return authors.isEmpty() ? List.of(outlet == null ? "Unknown" : outlet) : authors;
    }
  }

  /**
   * A date as feeds want it.
   *
   * @param instant midnight UTC of the first day it can mean: {@code 2024-03-01T00:00:00Z}
   * @param value what is known of it: {@code 2024-03}
   * @param precision DAY, MONTH or YEAR
   */
  public record Moment(String instant, String value, String precision) {
    static Moment of(PublishedDate date) {
      return new Moment(date.firstDay() + "T00:00:00Z", date.toString(), date.precision().name());
    }
  }

  /**
   * Something to sort articles by.
   *
   * @param scheme a URN that tells kinds from countries
   * @param term the value in the API: {@code OP_ED}, {@code KP}
   * @param label "Op-ed", "North Korea"
   */
  public record Category(String scheme, String term, String label) {}

  /** Returns the date, or {@link #EPOCH} if undated. */
  public String updated() {
    return published == null ? EPOCH : published.instant();
  }
}
