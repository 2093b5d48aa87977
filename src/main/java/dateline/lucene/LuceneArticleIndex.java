package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.index.ArticleIndex;
import dateline.index.ArticleWriter;
import dateline.index.SourceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.util.IOUtils;

/** An index folder on this machine. Immutable; the writers it opens must be closed. */
public final class LuceneArticleIndex implements ArticleIndex {
  private final Generations generations;
  private final Schema schema;
  private final Patience patience;
  private final int storyBlock;

  /** An index whose writers are turned away while another is at work. */
  public LuceneArticleIndex(Path folder, TextAnalysis analysis) {
    this(folder, analysis, Patience.NONE);
  }

  /**
   * @param folder the index folder, created when first written
   * @param analysis cuts text into terms; must outlive the writers
   * @param patience whether writers wait for another that is at work
   */
  public LuceneArticleIndex(Path folder, TextAnalysis analysis, Patience patience) {
    this(folder, analysis, patience, StorySettler.BLOCK);
  }

  /**
   * @param storyBlock how many articles to settle the stories of at once, at least 1
   */
  LuceneArticleIndex(Path folder, TextAnalysis analysis, Patience patience, int storyBlock) {
    this.generations = new Generations(folder);
    this.schema = new Schema(analysis);
    this.patience = patience;
    this.storyBlock = storyBlock;
  }

  @Override
  public boolean exists() throws IOException {
    return generations.current().isPresent();
  }

  @Override
  public <T> T readInventory(InventoryReader<T> reader) throws IOException {
    try (StoredCommit serving = openServing()) {
      return reader.read(serving.inventory());
    }
  }

  @Override
  public Map<String, SourceFolder> folders() throws IOException {
    Optional<String> current = generations.current();
    return current.isEmpty()
        ? Map.of()
        : generations.openServing(
            current.get(),
            (directory, name) -> {
              // Of another schema, and with damaged files, folders can be told: to be read anew.
              Map<String, SourceFolder> folders =
                  FolderData.read(
                      SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
              directory.close();
              return folders;
            });
  }

  private StoredCommit openServing() throws IOException {
    Optional<String> current = generations.current();
    return current.isEmpty()
        ? StoredCommit.none()
        : generations.openServing(
            current.get(),
            (directory, name) -> {
              IndexVersion.check(directory);
              return StoredCommit.of(directory);
            });
  }

  @Override
  public ArticleWriter update() throws IOException {
    WriterLock lock = generations.lock(patience);
    try {
      generations.deleteUnserved();
      generations.deleteScratch();
      Optional<String> current = generations.current();
      String name = current.isPresent() ? current.get() : generations.create();
      return LuceneArticleWriter.open(
          generations, name, schema, lock, StoredCommit.none(), storyBlock);
    } catch (IOException e) {
      lock.close();
      throw IndexVersion.told(e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public ArticleWriter rebuild() throws IOException {
    WriterLock lock = generations.lock(patience);
    StoredCommit earlier = null;
    try {
      generations.deleteUnserved();
      generations.deleteScratch();
      earlier = earlier();
      return LuceneArticleWriter.open(
          generations, generations.create(), schema, lock, earlier, storyBlock);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(earlier, lock);
      throw e;
    }
  }

  /** A generation that cannot be read, whatever the reason, must not stop its replacement. */
  private StoredCommit earlier() throws IOException {
    Optional<String> current = generations.readableCurrent();
    if (current.isEmpty()) {
      return StoredCommit.none();
    }
    try {
      return generations.openServing(
          current.get(),
          (directory, name) -> {
            IndexVersion.checkStored(directory);
            return StoredCommit.of(directory);
          });
    } catch (IOException e) {
      return StoredCommit.none();
    }
  }
}
