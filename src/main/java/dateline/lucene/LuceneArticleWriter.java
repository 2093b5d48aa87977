package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.index.ArticleParts;
import dateline.index.ArticleWriter;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.SourceFolder;
import dateline.index.StoredGeneration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Writes one generation.
 *
 * <p>Every commit is settled ({@link StorySettler}): an article in a commit that was put after the
 * settling would be compared with others by no later one, if the process ended there. So changes
 * and settling with the commit's snapshot keep each other out.
 */
final class LuceneArticleWriter implements ArticleWriter {
  private static final double BUFFER_MEGABYTES = 64;

  private final Generations generations;
  private final String name;
  private final Schema schema;
  private final WriterLock lock;
  private final StoredCommit earlier;
  private final Directory directory;
  private final IndexWriter writer;
  private final BoundedMerges merges;
  private final StorySettler settler;

  /** Read: to change articles and tell the settler; write: to settle. */
  private final ReadWriteLock settling = new ReentrantReadWriteLock();

  private final Map<String, SourceFolder> folders = new TreeMap<>();

  /** Paths of files of which not all parts are written. */
  private final Set<String> openParts = new HashSet<>();

  private volatile LuceneInventory inventory;

  private LuceneArticleWriter(
      Generations generations,
      String name,
      Schema schema,
      WriterLock lock,
      StoredCommit earlier,
      Directory directory,
      IndexWriter writer,
      BoundedMerges merges,
      StorySettler settler)
      throws IOException {
    this.generations = generations;
    this.name = name;
    this.schema = schema;
    this.lock = lock;
    this.earlier = earlier;
    this.directory = directory;
    this.writer = writer;
    this.merges = merges;
    this.settler = settler;
    this.inventory = LuceneInventory.of(directory);
    folders.putAll(FolderData.read(committedData(writer)));
  }

  private static Iterable<Map.Entry<String, String>> committedData(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null ? List.of() : data;
  }

  /**
   * Opens a generation; on success the writer owns the lock and what served before.
   *
   * @param storyBlock how many articles to settle the stories of at once
   */
  static LuceneArticleWriter open(
      Generations generations,
      String name,
      Schema schema,
      WriterLock lock,
      StoredCommit earlier,
      int storyBlock)
      throws IOException {
    Directory directory = FSDirectory.open(generations.path(name));
    IndexWriter writer = null;
    StorySettler settler = null;
    try {
      if (DirectoryReader.indexExists(directory)) {
        IndexVersion.check(directory);
      }
      var merges = new BoundedMerges();
      var config =
          new IndexWriterConfig(schema.analysis().names())
              .setSimilarity(Ranking.SIMILARITY)
              .setCodec(VectorField.codec())
              .setRAMBufferSizeMB(BUFFER_MEGABYTES)
              .setMergePolicy(merges)
              .setCommitOnClose(false);
      writer = new IndexWriter(directory, config);
      if (writer.getFieldNames().stream().anyMatch(VectorField::isName)) {
        merges.expectVectors();
      }
      settler = StorySettler.of(writer, storyBlock, committedData(writer));
      return new LuceneArticleWriter(
          generations, name, schema, lock, earlier, directory, writer, merges, settler);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(settler, writer, directory);
      throw e;
    }
  }

  @Override
  public Inventory inventory() {
    return inventory;
  }

  @Override
  public StoredGeneration earlier() {
    return earlier;
  }

  @Override
  public Map<String, SourceFolder> folders() {
    return Map.copyOf(folders);
  }

  @Override
  public Path scratch() {
    return generations.scratch();
  }

  @Override
  public void noteFolder(String folder, SourceFolder place) {
    folders.put(folder, place);
  }

  @Override
  public void forgetFolder(String folder) {
    folders.remove(folder);
  }

  @Override
  public StoredGeneration committed() {
    while (true) {
      LuceneInventory latest = inventory;
      if (latest.retain()) {
        return StoredCommit.of(latest, folders());
      }
      // Another thread has committed meanwhile.
    }
  }

  @Override
  public void put(InventoryEntry entry, List<EnrichedArticle> articles) throws IOException {
    List<Document> documents = documents(articles);
    documents.addFirst(LuceneInventory.document(entry));
    replace(entry, documents);
  }

  private List<Document> documents(List<EnrichedArticle> articles) throws IOException {
    var documents = new ArrayList<Document>(articles.size() + 1);
    for (EnrichedArticle article : articles) {
      expectVector(article);
      documents.add(schema.document(article));
    }
    return documents;
  }

  private void expectVector(EnrichedArticle article) {
    if (article.embedding() != null) {
      merges.expectVectors();
    }
  }

  @Override
  public void putAgain(InventoryEntry entry, List<EnrichedArticle> articles) throws IOException {
    List<BytesRef> packed = earlier.packed(entry.path());
    if (packed.size() != articles.size()) {
      put(entry, articles);
      return;
    }
    var documents = new ArrayList<Document>(articles.size() + 1);
    documents.add(LuceneInventory.document(entry));
    for (int i = 0; i < packed.size(); i++) {
      expectVector(articles.get(i));
      documents.add(schema.document(articles.get(i), packed.get(i)));
    }
    replace(entry, documents);
  }

  private void replace(InventoryEntry entry, List<Document> documents) throws IOException {
    // One call: a file's articles and its inventory entry appear, and are replaced, together.
    changeArticles(
        () -> settler.replacement(entry.path(), documents),
        () -> {
          long ignored = writer.updateDocuments(new Term(Schema.PATH, entry.path()), documents);
        });
  }

  @Override
  public ArticleParts putInParts(String path) throws IOException {
    synchronized (openParts) {
      openParts.add(path);
    }
    try {
      remove(path);
    } catch (IOException | RuntimeException e) {
      close(path);
      throw e;
    }
    return new Parts(path);
  }

  private void close(String path) {
    synchronized (openParts) {
      openParts.remove(path);
    }
  }

  /** Adds to a file until it is whole. */
  private final class Parts implements ArticleParts {
    private final String path;
    private boolean isFinished;

    Parts(String path) {
      this.path = path;
    }

    @Override
    public void add(List<EnrichedArticle> articles) throws IOException {
      addDocuments(documents(articles));
    }

    @Override
    public void finish(InventoryEntry entry, List<EnrichedArticle> last) throws IOException {
      List<Document> documents = documents(last);
      documents.add(LuceneInventory.document(entry));
      addDocuments(documents);
      isFinished = true;
    }

    private void addDocuments(List<Document> documents) throws IOException {
      changeArticles(
          () -> settler.addition(path, documents),
          () -> {
            long ignored = writer.addDocuments(documents);
          });
    }

    @Override
    public void close() throws IOException {
      try {
        if (!isFinished) {
          remove(path);
        }
      } finally {
        LuceneArticleWriter.this.close(path);
      }
    }
  }

  @Override
  public void putEntry(InventoryEntry entry) throws IOException {
    write(
        () -> {
          long ignored =
              writer.updateDocument(LuceneInventory.term(entry), LuceneInventory.document(entry));
        });
  }

  @Override
  public void remove(String path) throws IOException {
    changeArticles(
        () -> settler.replacement(path, List.of()),
        () -> {
          long ignored = writer.deleteDocuments(new Term(Schema.PATH, path));
        });
  }

  /** Finds out what a change means for stories. */
  @FunctionalInterface
  private interface Outlook {
    StorySettler.Written written() throws IOException;
  }

  private void changeArticles(Outlook outlook, Change change) throws IOException {
    locked(
        settling.readLock(),
        () -> {
          StorySettler.Written written = outlook.written();
          change.make();
          settler.note(written);
        });
    // So that a rebuild, which commits once, holds no more than a block either.
    if (settler.isFull()) {
      locked(
          settling.writeLock(),
          () -> {
            if (settler.isFull()) {
              settler.settle();
            }
          });
    }
  }

  private void locked(Lock lock, Change change) throws IOException {
    lock.lock();
    try {
      write(change);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void flush() throws IOException {
    write(writer::flushNextBuffer);
  }

  @Override
  public void commit() throws IOException {
    if (!tryCommit()) {
      throw new IllegalStateException(openParts + " are not whole and cannot be committed");
    }
  }

  @Override
  public boolean tryCommit() throws IOException {
    // No file is begun meanwhile: one that is not whole must not be in a commit.
    synchronized (openParts) {
      if (openParts.isEmpty()) {
        commitAll();
        return true;
      }
      return false;
    }
  }

  private void commitAll() throws IOException {
    var data = new TreeMap<String, String>();
    data.put(IndexVersion.KEY, Integer.toString(Schema.VERSION));
    data.put(StorySettler.KEY, StorySettler.RULE);
    data.putAll(FolderData.write(folders));
    // Most of what is in memory goes to disk while others write on; little is left to wait for.
    write(writer::flush);
    locked(
        settling.writeLock(),
        () -> {
          settler.settle();
          writer.setLiveCommitData(data.entrySet());
          long ignored = writer.prepareCommit();
        });
    write(
        () -> {
          long ignored = writer.commit();
        });
    if (!generations.readableCurrent().map(name::equals).orElse(false)) {
      generations.serve(name);
      generations.deleteUnserved();
    }
    LuceneInventory before = inventory;
    inventory = LuceneInventory.of(directory);
    before.close();
  }

  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  /** A full disk closes the writer under all threads: each is told why, not that it is closed. */
  private void write(Change change) throws IOException {
    try {
      change.make();
    } catch (AlreadyClosedException e) {
      if (writer.getTragicException() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(inventory, settler, writer, directory, earlier, generations::deleteScratch, lock);
  }
}
