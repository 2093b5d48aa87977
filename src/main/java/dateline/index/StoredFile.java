package dateline.index;

import dateline.article.EnrichedArticle;
import java.util.List;

/**
 * A source file and what the index stores of it, both as of one commit.
 *
 * @param articles in the order they were put; none if it has none
 */
public record StoredFile(InventoryEntry entry, List<EnrichedArticle> articles) {
  public StoredFile {
    articles = List.copyOf(articles);
  }
}
