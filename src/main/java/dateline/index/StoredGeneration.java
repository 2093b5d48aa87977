package dateline.index;

import dateline.article.EnrichedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What one generation stores, as of one commit: enough to make another from, without the source
 * files. Safe for use by several threads; what replaces the generation meanwhile does not disturb
 * it.
 */
public interface StoredGeneration extends Closeable {

  /** Returns the source files of the generation; none if there is no generation. */
  Inventory inventory();

  /** Returns the corpus folders, by the first name in the paths of their files. */
  Map<String, SourceFolder> folders();

  /**
   * Returns the articles of a file in the order they were put, or of a file put in parts in no
   * certain order; none if it has none.
   */
  List<EnrichedArticle> articles(String path) throws IOException;

  /** Gives the articles of a file to {@code visitor}, in the order of {@link #articles}. */
  void forEachArticle(String path, Inventory.Visitor<EnrichedArticle> visitor) throws IOException;
}
