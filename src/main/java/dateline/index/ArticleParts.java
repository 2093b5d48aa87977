package dateline.index;

import dateline.article.EnrichedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes a file with more articles than should be held at once. Nothing is committed before it is
 * closed; if it is closed without having been finished, the index holds nothing of the file. For
 * use by one thread.
 */
public interface ArticleParts extends Closeable {

  /** Adds some articles. */
  void add(List<EnrichedArticle> articles) throws IOException;

  /**
   * Adds the last articles, and the file.
   *
   * @param entry of the path that was begun with; its outcome counts all articles added
   */
  void finish(InventoryEntry entry, List<EnrichedArticle> last) throws IOException;
}
