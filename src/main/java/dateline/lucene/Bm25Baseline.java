package dateline.lucene;

import dateline.analysis.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * The yardstick of ranking: plain BM25 (k1 0.9, b 0.4) with Lucene's English analyzer over title
 * and text as one field, any word of the query. In memory; not safe for use by several threads.
 */
public final class Bm25Baseline implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Directory directory = new ByteBuffersDirectory();
  private final Analyzer analyzer;
  private final BM25Similarity similarity = new BM25Similarity(0.9f, 0.4f);
  private final IndexWriter writer;

  /**
   * @param analysis gives the analyzer; must outlive the yardstick
   */
  public Bm25Baseline(TextAnalysis analysis) throws IOException {
    analyzer = analysis.plainEnglish();
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setSimilarity(similarity));
  }

  /** Adds a document. */
  public void add(String id, String text) throws IOException {
    var document = new Document();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new TextField(TEXT, text, Field.Store.NO));
    long ignored = writer.addDocument(document);
  }

  /** Returns the ids of the best documents for each query, best first. */
  public List<List<String>> search(List<String> queries, int most) throws IOException {
    long ignored = writer.commit();
    var answers = new ArrayList<List<String>>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(similarity);
      for (String query : queries) {
        var ids = new ArrayList<String>();
        for (ScoreDoc found : searcher.search(anyWord(query), most).scoreDocs) {
          ids.add(searcher.storedFields().document(found.doc).get(ID));
        }
        answers.add(ids);
      }
    }
    return answers;
  }

  private BooleanQuery anyWord(String query) throws IOException {
    var any = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, query)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        any.add(new TermQuery(new Term(TEXT, term.toString())), Occur.SHOULD);
      }
      tokens.end();
    }
    return any.build();
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
