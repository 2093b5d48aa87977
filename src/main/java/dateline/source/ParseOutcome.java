package dateline.source;

import dateline.article.Article;
import java.util.List;

/** What became of reading one source file. */
public sealed interface ParseOutcome {

  /**
   * The file was read.
   *
   * @param articles the articles in it, in its order; at least one
   * @param unread what of a container could not be read; empty for other files
   */
  record Parsed(List<Article> articles, List<UnreadEntry> unread) implements ParseOutcome {
    public Parsed {
      articles = List.copyOf(articles);
      unread = List.copyOf(unread);
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
