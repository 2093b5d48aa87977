package dateline.ingest;

import dateline.article.EnrichedArticle;
import dateline.index.ArticleParts;
import dateline.index.ArticleWriter;
import dateline.index.InventoryEntry;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the articles of one file, however many: as soon as what it holds is much, that goes to the
 * index. Unless it is finished, the index holds nothing of the file when it is closed, or what it
 * held before if all could be held. For use by one thread.
 */
final class ArticleSlices implements Closeable {

  /** Characters of text held at most, the last article's aside. */
  private static final long MOST_CHARS = 2_000_000;

  private final ArticleWriter writer;
  private final String path;
  private final List<EnrichedArticle> held = new ArrayList<>();
  private @Nullable ArticleParts parts;
  private long chars;
  private int count;

  /**
   * @param path the file's name in the index
   */
  ArticleSlices(ArticleWriter writer, String path) {
    this.writer = writer;
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Returns how many articles were added. */
  int count() {
    return count;
  }

  void add(EnrichedArticle article) throws IOException {
    if (chars > MOST_CHARS) {
      if (parts == null) {
        parts = writer.putInParts(path);
      }
      parts.add(held);
      held.clear();
      chars = 0;
    }
    held.add(article);
    chars += chars(article);
    count++;
  }

  /** Writes what is left, and the file's entry. */
  void finish(InventoryEntry entry) throws IOException {
    if (parts == null) {
      writer.put(entry, held);
    } else {
      parts.finish(entry, held);
    }
  }

  /** Returns how many characters of text an article has. */
  static long chars(EnrichedArticle article) {
    long chars = 0;
    for (String paragraph : article.article().paragraphs()) {
      chars += paragraph.length();
    }
    return chars;
  }

  @Override
  public void close() throws IOException {
    if (parts != null) {
      parts.close();
    }
  }
}
