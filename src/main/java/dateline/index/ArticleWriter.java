package dateline.index;

import dateline.article.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes articles and the inventory of the files they came from. Nothing is seen by readers before
 * {@link #commit}; closing without it discards what was written since the last commit.
 *
 * <p>{@link #put} and {@link #remove} may be called from several threads; a path from one at a
 * time.
 */
public interface ArticleWriter extends AutoCloseable {

  /** Returns the inventory as of the last commit. */
  Inventory inventory();

  /**
   * Returns where the indexed corpus folders are, by their names, the first in the paths of their
   * files; as of the last commit.
   */
  Map<String, Path> folders();

  /** Notes, with the next commit, where a corpus folder is. */
  void noteFolder(String name, Path folder);

  /**
   * Replaces whatever the index holds of a file.
   *
   * @param entry the file and its outcome
   * @param articles its articles; empty unless the outcome is {@link FileOutcome.Indexed}
   */
  void put(InventoryEntry entry, List<EnrichedArticle> articles) throws IOException;

  /** Removes a file, and its articles, from the index. */
  void remove(String path) throws IOException;

  /**
   * Makes everything written so far durable and visible, in one step. The first commit of a rebuild
   * makes its generation the serving one.
   */
  void commit() throws IOException;

  @Override
  void close() throws IOException;
}
