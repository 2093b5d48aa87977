package dateline.ingest;

import dateline.article.Article;
import dateline.index.ArticleWriter;
import dateline.source.FileSeries;
import dateline.source.ParseOutcome;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files with more articles than should be held, written while they are read, one after the other.
 * Not safe for use by several threads.
 */
final class LargeFiles implements FileSeries.Parts, Closeable {
  private final FileIndexer indexer;
  private final ArticleWriter writer;

  /** The file that is being read, if it is a large one. */
  private @Nullable ArticleSlices open;

  private @Nullable RuntimeException failure;

  LargeFiles(FileIndexer indexer, ArticleWriter writer) {
    this.indexer = indexer;
    this.writer = writer;
  }

  @Override
  public void take(FileSeries.Named file, List<Article> articles) throws IOException {
    if (open == null) {
      open = new ArticleSlices(writer, file.path());
    }
    if (failure != null) {
      return;
    }
    try {
      for (Article article : articles) {
        open.add(indexer.enrich(article));
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /**
   * Ends a file, if it is the one that came in parts.
   *
   * @return whether it is, and is in the index now
   */
  boolean finish(Reading reading, ParseOutcome outcome) throws IOException {
    if (open == null || !open.path().equals(reading.file().path())) {
      return false;
    }
    try (ArticleSlices slices = open) {
      if (failure == null && outcome instanceof ParseOutcome.Parsed last) {
        indexer.finish(slices, reading, last);
        return true;
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      open = null;
    }
    RuntimeException told = failure;
    failure = null;
    if (told == null) {
      return false;
    }
    indexer.write(indexer.failed(reading, "enrich", told), writer);
    return true;
  }

  /** What was not finished is not in the index. */
  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }
}
