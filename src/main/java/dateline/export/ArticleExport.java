package dateline.export;

import dateline.article.EnrichedArticle;
import java.io.IOException;

/** Writes articles one after the other. Not safe for use by several threads. */
public interface ArticleExport {

  /** Writes what comes before the first article. */
  void begin() throws IOException;

  /** Writes an article. */
  void write(EnrichedArticle article) throws IOException;
}
