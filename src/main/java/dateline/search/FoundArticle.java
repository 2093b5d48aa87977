package dateline.search;

import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import java.util.List;

/**
 * An article opened from an answer.
 *
 * @param enriched the article as indexed
 * @param highlights what of the query matched in it, in text order, not overlapping
 */
public record FoundArticle(EnrichedArticle enriched, List<TextRange> highlights) {
  public FoundArticle {
    highlights = List.copyOf(highlights);
  }
}
