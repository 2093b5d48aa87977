package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.index.ArticleWriter;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import java.io.IOException;
import java.nio.file.Path;
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
  private static final String FOLDER = "dateline.folder.";

  private final Generations generations;
  private final String name;
  private final Schema schema;
  private final Generations.Lock lock;
  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, Path> folders = new TreeMap<>();
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
    for (Map.Entry<String, String> entry : committedData(writer)) {
      if (entry.getKey().startsWith(FOLDER)) {
        folders.put(entry.getKey().substring(FOLDER.length()), Path.of(entry.getValue()));
      }
    }
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
  public Map<String, Path> folders() {
    return Map.copyOf(folders);
  }

  @Override
  public void noteFolder(String folder, Path place) {
    folders.put(folder, place);
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
  public void remove(String path) throws IOException {
    long ignored = writer.deleteDocuments(new Term(Schema.PATH, path));
  }

  @Override
  public void commit() throws IOException {
    StorySettler.settle(writer);
    var data = new TreeMap<String, String>();
    data.put(IndexVersion.KEY, Integer.toString(Schema.VERSION));
    folders.forEach((folder, place) -> data.put(FOLDER + folder, place.toString()));
    writer.setLiveCommitData(data.entrySet());
    long ignored = writer.commit();
    if (!generations.current().map(name::equals).orElse(false)) {
      generations.serve(name);
      generations.deleteUnserved(null);
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
