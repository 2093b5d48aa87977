package dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * One person or desk in a byline.
 *
 * @param name the name, without "By", titles or addresses; not blank
 * @param affiliation the bio line or employer given with the name, or null
 */
public record Author(String name, @Nullable String affiliation) {
  public Author {
    if (name.isBlank()) {
      throw new IllegalArgumentException("author name must not be blank");
    }
  }
}
