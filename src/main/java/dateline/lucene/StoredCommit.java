package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.index.Inventory;
import dateline.index.SourceFolder;
import dateline.index.StoredGeneration;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The stored part of one commit. */
final class StoredCommit implements StoredGeneration {
  private final @Nullable Directory directory;
  private final LuceneInventory inventory;
  private final Map<String, SourceFolder> folders;
  private final boolean current;

  /**
   * @param directory owned by the commit; null if it is another's
   * @param current whether articles are stored as they would be now
   */
  private StoredCommit(
      @Nullable Directory directory,
      LuceneInventory inventory,
      Map<String, SourceFolder> folders,
      boolean current) {
    this.directory = directory;
    this.inventory = inventory;
    this.folders = folders;
    this.current = current;
  }

  /** No generation. */
  static StoredCommit none() throws IOException {
    return new StoredCommit(
        new ByteBuffersDirectory(), new LuceneInventory(new MultiReader()), Map.of(), false);
  }

  /** Opens the last commit of a generation; on success the commit owns the directory. */
  static StoredCommit of(Directory directory) throws IOException {
    LuceneInventory inventory = LuceneInventory.of(directory);
    try {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return new StoredCommit(
          directory,
          inventory,
          FolderData.read(data.entrySet()),
          Integer.toString(Schema.VERSION).equals(data.get(IndexVersion.KEY)));
    } catch (IOException | RuntimeException e) {
      inventory.close();
      throw e;
    }
  }

  /**
   * A commit of a writer that is at work.
   *
   * @param inventory retained; to be released by closing the commit
   */
  static StoredCommit of(LuceneInventory inventory, Map<String, SourceFolder> folders) {
    return new StoredCommit(null, inventory, folders, true);
  }

  @Override
  public Inventory inventory() {
    return inventory;
  }

  @Override
  public Map<String, SourceFolder> folders() {
    return folders;
  }

  @Override
  public List<EnrichedArticle> articles(String path) throws IOException {
    return inventory.articles(path);
  }

  @Override
  public void forEachArticle(String path, Inventory.Visitor<EnrichedArticle> visitor)
      throws IOException {
    inventory.forEachArticle(path, visitor);
  }

  /**
   * Returns the articles of a file as they are stored, in the order they were put; none if they
   * would be stored otherwise now.
   */
  List<BytesRef> packed(String path) throws IOException {
    return current ? inventory.packed(path) : List.of();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(inventory, directory);
  }
}
