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

  public Article {
    authors = List.copyOf(authors);
    paragraphs = List.copyOf(paragraphs);
    if (headline.value().isBlank()) {
      throw new IllegalArgumentException("headline must not be blank in " + source);
    }
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
