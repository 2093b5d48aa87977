package dateline.search;

import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import java.util.List;

/**
 * An article opened from an answer.
 *
 * @param enriched the article as indexed
 * @param highlights what of the query matched in it, in text order, not overlapping
 * @param versions all versions of the piece, whatever the query; itself only if there is no other
 */
public record FoundArticle(
    EnrichedArticle enriched, List<TextRange> highlights, Versions versions) {
  public FoundArticle {
    highlights = List.copyOf(highlights);
  }
}
