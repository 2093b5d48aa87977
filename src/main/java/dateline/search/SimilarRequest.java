package dateline.search;

/**
 * A question for articles like one.
 *
 * @param id the article
 * @param newer whether newer articles than it are wanted too; if not, undated ones are left out
 *     where it has a date
 * @param size how many, from 1 to {@link SearchRequest#MAX_SIZE}
 */
public record SimilarRequest(String id, boolean newer, int size) {
  public SimilarRequest {
    if (size < 1 || size > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException(
          "size must be from 1 to %d, got %d".formatted(SearchRequest.MAX_SIZE, size));
    }
  }
}
