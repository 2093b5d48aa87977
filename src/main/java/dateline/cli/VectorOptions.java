package dateline.cli;

import dateline.article.Article;
import dateline.article.Embedding;
import dateline.embedding.ArticleEmbedder;
import dateline.embedding.Embedder;
import dateline.embedding.EmbeddingUnavailableException;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether vectors are made and used: {@code --vectors}. */
final class VectorOptions {

  /** The values of {@code --vectors}. */
  enum Vectors {
    ON,
    OFF
  }

  @Option(
      names = "--vectors",
      paramLabel = "on|off",
      description =
          "rank by meaning too, with a vector for each article and query (default:"
              + " ${DEFAULT-VALUE}; env DATELINE_VECTORS)",
      defaultValue = "${env:DATELINE_VECTORS:-on}")
  private Vectors vectors = Vectors.ON;

  /**
   * Returns what gives articles their vectors, if they are wanted. Where the model cannot be run,
   * articles go without, and that is told once.
   */
  Function<Article, @Nullable Embedding> embedding(Embedder embedder, PrintWriter err) {
    if (!on()) {
      return article -> null;
    }
    var articles = new ArticleEmbedder(embedder);
    var failed = new AtomicBoolean();
    return article -> {
      if (failed.get()) {
        return null;
      }
      try {
        return articles.embed(article);
      } catch (EmbeddingUnavailableException e) {
        if (failed.compareAndSet(false, true)) {
          err.println("articles are indexed without vectors: " + e.getMessage());
          err.flush();
        }
        return null;
      }
    };
  }

  boolean on() {
    return vectors == Vectors.ON;
  }
}
