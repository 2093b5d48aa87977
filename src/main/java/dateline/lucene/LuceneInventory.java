package dateline.lucene;

import dateline.index.FileOutcome;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The source files of one commit, each a document beside the articles. */
final class LuceneInventory implements Inventory, Closeable {
  private static final String FILE = "file";
  private static final String SIZE = "size";
  private static final String MODIFIED = "modified";
  private static final String SHA256 = "sha256";
  private static final String OUTCOME = "outcome";
  private static final String DETAIL = "detail";
  private static final String STAGE = "stage";
  private static final String UNREAD = "unread";

  private final IndexReader reader;

  LuceneInventory(IndexReader reader) {
    this.reader = reader;
  }

  /** Opens the inventory of the last commit, empty if there is none. */
  static LuceneInventory of(Directory directory) throws IOException {
    return new LuceneInventory(
        DirectoryReader.indexExists(directory)
            ? DirectoryReader.open(directory)
            : new MultiReader());
  }

  static Document document(InventoryEntry entry) {
    var document = new Document();
    document.add(new StringField(Schema.PATH, entry.path(), Field.Store.NO));
    document.add(new StringField(FILE, entry.path(), Field.Store.YES));
    document.add(new StoredField(SIZE, entry.size()));
    document.add(new StoredField(MODIFIED, entry.modified().toEpochMilli()));
    document.add(new StoredField(SHA256, entry.sha256()));
    switch (entry.outcome()) {
      case FileOutcome.Indexed indexed -> {
        addOutcome(document, "indexed", null, Integer.toString(indexed.articles()));
        indexed.unread().forEach(unread -> document.add(new StoredField(UNREAD, unread)));
      }
      case FileOutcome.Duplicate duplicate ->
          addOutcome(document, "duplicate", null, duplicate.path());
      case FileOutcome.Skipped skipped -> addOutcome(document, "skipped", null, skipped.reason());
      case FileOutcome.Failed failed ->
          addOutcome(document, "failed", failed.stage(), failed.reason());
    }
    return document;
  }

  private static void addOutcome(
      Document document, String outcome, @Nullable String stage, String detail) {
    document.add(new StoredField(OUTCOME, outcome));
    document.add(new StoredField(DETAIL, detail));
    if (stage != null) {
      document.add(new StoredField(STAGE, stage));
    }
  }

  private static InventoryEntry entry(Document document) {
    String detail = document.get(DETAIL);
    FileOutcome outcome =
        switch (document.get(OUTCOME)) {
          case "indexed" ->
              new FileOutcome.Indexed(
                  Integer.parseInt(detail), List.of(document.getValues(UNREAD)));
          case "duplicate" -> new FileOutcome.Duplicate(detail);
          case "skipped" -> new FileOutcome.Skipped(detail);
          case "failed" -> new FileOutcome.Failed(document.get(STAGE), detail);
          default -> throw new IllegalStateException("no such outcome: " + document.get(OUTCOME));
        };
    return new InventoryEntry(
        document.get(FILE),
        document.getField(SIZE).numericValue().longValue(),
        Instant.ofEpochMilli(document.getField(MODIFIED).numericValue().longValue()),
        document.get(SHA256),
        outcome);
  }

  @Override
  public Optional<InventoryEntry> entry(String path) throws IOException {
    var searcher = new IndexSearcher(reader);
    TopDocs found = searcher.search(new TermQuery(new Term(FILE, path)), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(entry(searcher.storedFields().document(found.scoreDocs[0].doc)));
  }

  @Override
  public void forEach(Consumer<InventoryEntry> visitor) throws IOException {
    Terms paths = MultiTerms.getTerms(reader, FILE);
    if (paths == null) {
      return;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    StoredFields stored = reader.storedFields();
    TermsEnum path = paths.iterator();
    PostingsEnum postings = null;
    while (path.next() != null) {
      postings = path.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.accept(entry(stored.document(doc)));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
