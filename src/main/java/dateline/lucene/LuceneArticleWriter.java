package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.index.ArticleWriter;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.SourceFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** Writes one generation. */
final class LuceneArticleWriter implements ArticleWriter {
  private static final double BUFFER_MEGABYTES = 64;

  private final Generations generations;
  private final String name;
  private final Schema schema;
  private final Generations.Lock lock;
  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, SourceFolder> folders = new TreeMap<>();
  private volatile LuceneInventory inventory;

  private LuceneArticleWriter(
      Generations generations,
      String name,
      Schema schema,
      Generations.Lock lock,
      Directory directory,
      IndexWriter writer)
      throws IOException {
    this.generations = generations;
    this.name = name;
    this.schema = schema;
    this.lock = lock;
    this.directory = directory;
    this.writer = writer;
    this.inventory = LuceneInventory.of(directory);
    folders.putAll(FolderData.read(committedData(writer)));
  }

  private static Iterable<Map.Entry<String, String>> committedData(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null ? List.of() : data;
  }

  /** Opens a generation; on success the writer owns the lock. */
  static LuceneArticleWriter open(
      Generations generations, String name, Schema schema, Generations.Lock lock)
      throws IOException {
    Directory directory = FSDirectory.open(generations.path(name));
    IndexWriter writer = null;
    try {
      if (DirectoryReader.indexExists(directory)) {
        IndexVersion.check(directory);
      }
      var config =
          new IndexWriterConfig(schema.analysis().names())
              .setSimilarity(Ranking.SIMILARITY)
              .setCodec(VectorField.codec())
              .setRAMBufferSizeMB(BUFFER_MEGABYTES)
              .setCommitOnClose(false);
      writer = new IndexWriter(directory, config);
      return new LuceneArticleWriter(generations, name, schema, lock, directory, writer);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory);
      throw e;
    }
  }

  @Override
  public Inventory inventory() {
    return inventory;
  }

  @Override
  public Map<String, SourceFolder> folders() {
    return Map.copyOf(folders);
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
  public List<EnrichedArticle> articles(String path) throws IOException {
    while (true) {
      LuceneInventory latest = inventory;
      if (latest.retain()) {
        try (latest) {
          return latest.articles(path);
        }
      }
      // Another thread has committed meanwhile.
    }
  }

  @Override
  public void put(InventoryEntry entry, List<EnrichedArticle> articles) throws IOException {
    var documents = new ArrayList<Document>(articles.size() + 1);
    documents.add(LuceneInventory.document(entry));
    for (EnrichedArticle article : articles) {
      documents.add(schema.document(article));
    }
    // One call: a file's articles and its inventory entry appear, and are replaced, together.
    long ignored = writer.updateDocuments(new Term(Schema.PATH, entry.path()), documents);
  }

  @Override
  public void putEntry(InventoryEntry entry) throws IOException {
    long ignored =
        writer.updateDocument(LuceneInventory.term(entry), LuceneInventory.document(entry));
  }

  @Override
  public void remove(String path) throws IOException {
    long ignored = writer.deleteDocuments(new Term(Schema.PATH, path));
  }

  @Override
  public void commit() throws IOException {
    StorySettler.settle(writer);
    var data = new TreeMap<String, String>();
    data.put(IndexVersion.KEY, Integer.toString(Schema.VERSION));
    data.putAll(FolderData.write(folders));
    writer.setLiveCommitData(data.entrySet());
    long ignored = writer.commit();
    if (!generations.current().map(name::equals).orElse(false)) {
      generations.serve(name);
      generations.deleteUnserved();
    }
    LuceneInventory before = inventory;
    inventory = LuceneInventory.of(directory);
    before.close();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(inventory, writer, directory, lock::close);
  }
}
