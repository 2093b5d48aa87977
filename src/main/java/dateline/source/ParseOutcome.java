package dateline.source;

import dateline.article.Article;
import java.util.List;

/** What became of reading one source file. */
public sealed interface ParseOutcome {

  /**
   * The file was read.
   *
   * @param articles the articles in it, in its order; at least one
   */
  record Parsed(List<Article> articles) implements ParseOutcome {
    public Parsed {
      articles = List.copyOf(articles);
      if (articles.isEmpty()) {
        throw new IllegalArgumentException("a parsed file must hold an article");
      }
    }
  }

  /**
   * The file holds no article, and that is no fault.
   *
   * @param reason why, lower case, for the user
   */
  record Skipped(String reason) implements ParseOutcome {}

  /**
   * The file could not be read.
   *
   * @param stage what was being done: "detect", "parse" or "extract"
   * @param reason what went wrong and the remedy, lower case, for the user
   */
  record Failed(String stage, String reason) implements ParseOutcome {}
}
