package dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published item, as read from its source: the unit of search.
 *
 * @param source where it was read
 * @param headline the title, without the outlet's name; not blank
 * @param standfirst the summary under the headline, or null
 * @param authors the persons or desks in the byline, in its order; empty if it has none
 * @param publication kind, outlet, dates and the like
 * @param paragraphs the body in reading order, without boilerplate, byline or bio line; none blank
 */
public record Article(
    SourceLocator source,
    Sourced<String> headline,
    @Nullable Sourced<String> standfirst,
    List<Sourced<Author>> authors,
    Publication publication,
    List<String> paragraphs) {

  /** How many characters of a text name an article that has no headline. */
  private static final int NAMING_CHARS = 80;

  private static final int FEWEST_NAMING_CHARS = 20;

  public Article {
    authors = List.copyOf(authors);
    paragraphs = List.copyOf(paragraphs);
    if (headline.value().isBlank()) {
      throw new IllegalArgumentException("headline must not be blank in " + source);
    }
  }

  /**
   * Returns the headline of an article that has none of its own: how its text begins, cut between
   * words.
   *
   * @param paragraphs at least one, none blank
   */
  public static Sourced<String> headlineOf(List<String> paragraphs) {
    String first = paragraphs.getFirst();
    int end = Math.min(first.length(), NAMING_CHARS);
    int blank = end < first.length() ? first.lastIndexOf(' ', end) : end;
    String start =
        end < first.length()
            ? first.substring(0, blank > FEWEST_NAMING_CHARS ? blank : end) + "…"
            : first;
    return new Sourced<>(start, Origin.DEFAULT, 0.1);
  }

  /** Returns whether the article has a headline of its own, not one made of its text. */
  public boolean hasOwnHeadline() {
    return headline.origin() != Origin.DEFAULT;
  }

  /** Returns the same article, read elsewhere. */
  public Article withSource(SourceLocator other) {
    return new Article(other, headline, standfirst, authors, publication, paragraphs);
  }

  /** Returns the stable id, 16 hexadecimal digits. */
  public String id() {
    return source.articleId();
  }

  /** Returns the characters of a range. */
  public String text(TextRange range) {
    return text(range.part()).substring(range.start(), range.end());
  }

  /**
   * Returns the text a {@link TextRange} counts in.
   *
   * @param part {@link TextRange#HEADLINE}, {@link TextRange#STANDFIRST} or a paragraph's index
   * @throws IndexOutOfBoundsException if there is no such part
   */
  public String text(int part) {
    if (part == TextRange.HEADLINE) {
      return headline.value();
    }
    if (part == TextRange.STANDFIRST) {
      return standfirst == null ? "" : standfirst.value();
    }
    return paragraphs.get(part);
  }
}
