package dateline.search;

import dateline.article.EnrichedArticle;
import java.io.IOException;

/** Gets articles one after the other. */
public interface ArticleVisitor {

  /**
   * Gets the number of articles, before the first of them.
   *
   * @param articles exactly how many will come
   */
  void begin(long articles) throws IOException;

  /** Gets an article. */
  void visit(EnrichedArticle article) throws IOException;
}
