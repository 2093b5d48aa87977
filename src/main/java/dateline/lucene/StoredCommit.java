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
import org.apache.lucene.util.IOUtils;

/** The stored part of one commit. */
final class StoredCommit implements StoredGeneration {
  private final Directory directory;
  private final LuceneInventory inventory;
  private final Map<String, SourceFolder> folders;

  private StoredCommit(
      Directory directory, LuceneInventory inventory, Map<String, SourceFolder> folders) {
    this.directory = directory;
    this.inventory = inventory;
    this.folders = folders;
  }

  /** No generation. */
  static StoredCommit none() throws IOException {
    return new StoredCommit(
        new ByteBuffersDirectory(), new LuceneInventory(new MultiReader()), Map.of());
  }

  /** Opens the last commit of a generation; on success the commit owns the directory. */
  static StoredCommit of(Directory directory) throws IOException {
    LuceneInventory inventory = LuceneInventory.of(directory);
    try {
      return new StoredCommit(
          directory,
          inventory,
          FolderData.read(SegmentInfos.readLatestCommit(directory).getUserData().entrySet()));
    } catch (IOException | RuntimeException e) {
      inventory.close();
      throw e;
    }
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
  public void close() throws IOException {
    IOUtils.close(inventory, directory);
  }
}
