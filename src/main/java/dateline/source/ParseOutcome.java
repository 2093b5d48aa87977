package dateline.source;

import dateline.article.Article;
import java.util.List;

/** What became of reading one source file. */
public sealed interface ParseOutcome {

  /**
   * The file was read.
   *
   * @param articles the articles in it, in its order; at least one, if it is not a rest
   * @param unread what of a container could not be read, of much the first hundred and how many
   *     more; empty for other files
   * @param isRest whether other articles were handed over before, for there are too many to be held
   */
  record Parsed(List<Article> articles, List<UnreadEntry> unread, boolean isRest)
      implements ParseOutcome {
    public Parsed {
      articles = List.copyOf(articles);
      unread = List.copyOf(unread);
      if (articles.isEmpty() && !isRest) {
        throw new IllegalArgumentException("a parsed file must hold an article");
      }
    }

    /** A file that was read at once. */
    public Parsed(List<Article> articles, List<UnreadEntry> unread) {
      this(articles, unread, false);
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
