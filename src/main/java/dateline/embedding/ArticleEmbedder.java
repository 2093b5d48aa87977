package dateline.embedding;

import dateline.article.Article;
import dateline.article.Embedding;

/**
 * Works out what articles mean: the vector of headline, standfirst and as much of the text as the
 * model reads. Immutable; safe for use by several threads.
 *
 * <p>One vector an article is enough: opinion pieces say early what they are about, and every
 * further passage would cost the time of the first.
 */
public final class ArticleEmbedder {

  /** Raised with every change by which the same model gives an article another vector. */
  public static final String VERSION = "1";

  /** More than a model's window holds, so that no model is given whole books to cut. */
  private static final int MOST_CHARS = 4 * MiniLm.WINDOW * 2;

  private final Embedder embedder;

  public ArticleEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Returns an article's embedding.
   *
   * @throws EmbeddingUnavailableException if the model cannot be run on this machine
   */
  public Embedding embed(Article article) {
    return new Embedding(embedder.model(), embedder.embed(beginning(article)));
  }

  /** Returns the text that is embedded. */
  static String beginning(Article article) {
    var text = new StringBuilder();
    // A headline made of the text would be read twice.
    if (article.hasOwnHeadline() || article.paragraphs().isEmpty()) {
      text.append(article.headline().value());
    }
    if (article.standfirst() != null) {
      text.append(text.isEmpty() ? "" : ". ").append(article.standfirst().value());
    }
    String between = text.isEmpty() ? "" : ". ";
    for (String paragraph : article.paragraphs()) {
      if (text.length() >= MOST_CHARS) {
        break;
      }
      int room = MOST_CHARS - text.length();
      text.append(between).append(paragraph, 0, Math.min(paragraph.length(), room));
      between = "\n";
    }
    return text.toString();
  }
}
