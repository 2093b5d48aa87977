package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.index.Accounting;
import dateline.index.FileOutcome;
import dateline.index.Inventory;
import dateline.index.InventoryEntry;
import dateline.index.KnownFile;
import dateline.index.StageVersions;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The source files of one commit, each a document beside the articles. */
final class LuceneInventory implements Inventory, Closeable {
  private static final String FILE = "file";

  /** Path and stamp in one term: {@link SeenTerm} tells why. */
  private static final String SEEN = "seen";

  private static final String STAMP = "stamp";
  private static final String SHA256 = "sha256";
  private static final String OUTCOME = "outcome";
  private static final String DETAIL = "detail";
  private static final String STAGE = "stage";
  private static final String DONE = "done";
  private static final String ATTEMPTS = "attempts";
  private static final String ARTICLES = "articles";
  private static final String INDEXED = "indexed";
  private static final String DUPLICATE = "duplicate";
  private static final String SKIPPED = "skipped";
  private static final String FAILED = "failed";
  private static final String UNREAD = "unread";

  private final IndexReader reader;

  /** Made once: a reader asked for its leaves by several threads at first may answer unlike. */
  private final IndexSearcher searcher;

  LuceneInventory(IndexReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
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
    Schema.addEmptyTexts(document);
    document.add(new StringField(Schema.PATH, entry.path(), Field.Store.NO));
    document.add(new StringField(FILE, entry.path(), Field.Store.YES));
    document.add(new StringField(SEEN, SeenTerm.of(entry), Field.Store.NO));
    document.add(new StoredField(STAMP, SeenTerm.stamp(entry.stamp())));
    document.add(new StringField(SHA256, hash(entry.sha256()), Field.Store.YES));
    document.add(new StoredField(ATTEMPTS, entry.attempts()));
    for (String word : entry.stages().words()) {
      document.add(new StringField(DONE, word, Field.Store.YES));
    }
    switch (entry.outcome()) {
      case FileOutcome.Indexed indexed -> {
        addOutcome(document, INDEXED, null, Integer.toString(indexed.articles()));
        document.add(new NumericDocValuesField(ARTICLES, indexed.articles()));
        indexed.unread().forEach(unread -> document.add(new StoredField(UNREAD, unread)));
      }
      case FileOutcome.Duplicate duplicate ->
          addOutcome(document, DUPLICATE, null, duplicate.path());
      case FileOutcome.Skipped skipped -> addOutcome(document, SKIPPED, null, skipped.reason());
      case FileOutcome.Failed failed ->
          addOutcome(document, FAILED, failed.stage(), failed.reason());
    }
    return document;
  }

  /** The term that only a file's entry has, and not its articles. */
  static Term term(InventoryEntry entry) {
    return new Term(FILE, entry.path());
  }

  private static BytesRef hash(String sha256) {
    return new BytesRef(HexFormat.of().parseHex(sha256));
  }

  private static void addOutcome(
      Document document, String outcome, @Nullable String stage, String detail) {
    document.add(new StringField(OUTCOME, outcome, Field.Store.YES));
    document.add(new StoredField(DETAIL, detail));
    if (stage != null) {
      document.add(new StoredField(STAGE, stage));
    }
  }

  private static InventoryEntry entry(Document document) {
    String detail = document.get(DETAIL);
    FileOutcome outcome =
        switch (document.get(OUTCOME)) {
          case INDEXED ->
              new FileOutcome.Indexed(
                  Integer.parseInt(detail), List.of(document.getValues(UNREAD)));
          case DUPLICATE -> new FileOutcome.Duplicate(detail);
          case SKIPPED -> new FileOutcome.Skipped(detail);
          case FAILED -> new FileOutcome.Failed(document.get(STAGE), detail);
          default -> throw new IllegalStateException("no such outcome: " + document.get(OUTCOME));
        };
    BytesRef hash = document.getBinaryValue(SHA256);
    return new InventoryEntry(
        document.get(FILE),
        SeenTerm.stamp(document.getBinaryValue(STAMP)),
        HexFormat.of().formatHex(hash.bytes, hash.offset, hash.offset + hash.length),
        outcome,
        StageVersions.ofWords(List.of(document.getValues(DONE))),
        document.getField(ATTEMPTS).numericValue().intValue());
  }

  @Override
  public Optional<InventoryEntry> entry(String path) throws IOException {
    return entries(new TermQuery(new Term(FILE, path)), 1).stream().findFirst();
  }

  @Override
  public void forEachWithContent(String sha256, Visitor<InventoryEntry> visitor)
      throws IOException {
    forEachEntry(new TermQuery(new Term(SHA256, hash(sha256))), visitor);
  }

  @Override
  public List<InventoryEntry> lacking(StageVersions wanted, int most) throws IOException {
    return entries(lackingAny(wanted), most);
  }

  @Override
  public Accounting accounting() throws IOException {
    return new Accounting(
        searcher.count(new TermQuery(new Term(OUTCOME, INDEXED))),
        searcher.count(new TermQuery(new Term(OUTCOME, DUPLICATE))),
        searcher.count(new TermQuery(new Term(OUTCOME, SKIPPED))),
        searcher.count(new TermQuery(new Term(OUTCOME, FAILED))),
        searcher.count(new TermQuery(Schema.ARTICLE)));
  }

  @Override
  public void forEachFailed(Visitor<InventoryEntry> visitor) throws IOException {
    forEachEntry(new TermQuery(new Term(OUTCOME, FAILED)), visitor);
  }

  @Override
  public long articlesLacking(StageVersions wanted) throws IOException {
    var sum = new AtomicLong();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      NumericDocValues articles = DocValues.getNumeric(leaf.reader(), ARTICLES);
      forEachDoc(
          leaf,
          lackingAny(wanted),
          doc -> {
            if (articles.advanceExact(doc)) {
              sum.addAndGet(articles.longValue());
            }
          });
    }
    return sum.get();
  }

  private static Query lackingAny(StageVersions wanted) {
    if (wanted.versions().isEmpty()) {
      return new MatchNoDocsQuery("nothing is wanted");
    }
    var all = new BooleanQuery.Builder();
    for (String word : wanted.words()) {
      all.add(new TermQuery(new Term(DONE, word)), Occur.MUST);
    }
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(OUTCOME, INDEXED)), Occur.FILTER)
        .add(all.build(), Occur.MUST_NOT)
        .build();
  }

  private List<InventoryEntry> entries(Query query, int most) throws IOException {
    var found = new ArrayList<InventoryEntry>();
    StoredFields stored = reader.storedFields();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      forEachDoc(
          leaf,
          query,
          doc -> {
            if (found.size() < most) {
              found.add(entry(stored.document(leaf.docBase + doc)));
            }
          });
    }
    return found;
  }

  private void forEachEntry(Query query, Visitor<InventoryEntry> visitor) throws IOException {
    StoredFields stored = reader.storedFields();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      forEachDoc(leaf, query, doc -> visitor.visit(entry(stored.document(leaf.docBase + doc))));
    }
  }

  /** What is done with a document of one segment. */
  @FunctionalInterface
  private interface DocVisitor {
    void visit(int doc) throws IOException;
  }

  /** Goes through the documents that answer, without scores and without limit. */
  private void forEachDoc(LeafReaderContext leaf, Query query, DocVisitor visitor)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        visitor.visit(doc);
      }
    }
  }

  /**
   * Returns the articles of a file in the order they were put, or of a file put in parts in that of
   * segments.
   *
   * @param path the file's name in the index
   */
  List<EnrichedArticle> articles(String path) throws IOException {
    var found = new ArrayList<EnrichedArticle>();
    forEachArticle(path, found::add);
    return found;
  }

  /** Gives the articles of a file to a visitor, in the order of {@link #articles}. */
  void forEachArticle(String path, Visitor<EnrichedArticle> visitor) throws IOException {
    Query query = articlesOf(path);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      forEachDoc(
          leaf,
          query,
          doc ->
              visitor.visit(
                  HitReader.stored(searcher, leaf.docBase + doc)
                      .withEmbedding(VectorField.read(leaf.reader(), doc))));
    }
  }

  /** Returns the articles of a file as they are stored, in the order they were put. */
  List<BytesRef> packed(String path) throws IOException {
    Query query = articlesOf(path);
    var found = new ArrayList<BytesRef>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      forEachDoc(leaf, query, doc -> found.add(HitReader.packed(searcher, leaf.docBase + doc)));
    }
    return found;
  }

  private static Query articlesOf(String path) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Schema.PATH, path)), Occur.FILTER)
        .add(new TermQuery(Schema.ARTICLE), Occur.FILTER)
        .build();
  }

  @Override
  public void forEachFile(String prefix, Visitor<KnownFile> visitor) throws IOException {
    forEachLive(SEEN, prefix, (term, doc) -> visitor.visit(SeenTerm.read(term)));
  }

  @Override
  public void forEach(Visitor<InventoryEntry> visitor) throws IOException {
    StoredFields stored = reader.storedFields();
    forEachLive(FILE, "", (term, doc) -> visitor.visit(entry(stored.document(doc))));
  }

  /** What is done with a term and a document that has it. */
  @FunctionalInterface
  private interface TermVisitor {
    void visit(BytesRef term, int doc) throws IOException;
  }

  private void forEachLive(String field, String prefix, TermVisitor visitor) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    BytesRef start = new BytesRef(prefix);
    if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, start);
        term = each.next()) {
      postings = each.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.visit(term, doc);
        }
      }
    }
  }

  /** Keeps the inventory open until {@link #close} is called once more; false if it is closed. */
  boolean retain() {
    return reader.tryIncRef();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
