package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.index.ArticleIndex;
import dateline.index.ArticleWriter;
import dateline.index.SourceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An index folder on this machine. Immutable; the writers it opens must be closed. */
public final class LuceneArticleIndex implements ArticleIndex {
  private final Generations generations;
  private final Schema schema;

  /**
   * @param folder the index folder, created when first written
   * @param analysis cuts text into terms; must outlive the writers
   */
  public LuceneArticleIndex(Path folder, TextAnalysis analysis) {
    this.generations = new Generations(folder);
    this.schema = new Schema(analysis);
  }

  @Override
  public boolean exists() throws IOException {
    return generations.current().isPresent();
  }

  @Override
  public <T> T readInventory(InventoryReader<T> reader) throws IOException {
    Optional<String> current = generations.current();
    if (current.isEmpty()) {
      try (var none = new LuceneInventory(new MultiReader())) {
        return reader.read(none);
      }
    }
    try (Directory directory = FSDirectory.open(generations.path(current.get()))) {
      IndexVersion.check(directory);
      try (LuceneInventory inventory = LuceneInventory.of(directory)) {
        return reader.read(inventory);
      }
    }
  }

  @Override
  public Map<String, SourceFolder> folders() throws IOException {
    Optional<String> current = generations.current();
    if (current.isEmpty()) {
      return Map.of();
    }
    try (Directory directory = FSDirectory.open(generations.path(current.get()))) {
      return FolderData.read(SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
    }
  }

  @Override
  public ArticleWriter update() throws IOException {
    Generations.Lock lock = generations.lock();
    try {
      generations.deleteUnserved();
      Optional<String> current = generations.current();
      String name = current.isPresent() ? current.get() : generations.create();
      return LuceneArticleWriter.open(generations, name, schema, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public ArticleWriter rebuild() throws IOException {
    Generations.Lock lock = generations.lock();
    try {
      generations.deleteUnserved();
      return LuceneArticleWriter.open(generations, generations.create(), schema, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }
}
