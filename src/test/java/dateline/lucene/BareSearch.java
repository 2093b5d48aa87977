package dateline.lucene;

import dateline.analysis.QueryTerm;
import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.search.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick of speed: what a program gets that puts Lucene's own parts together over an index
 * of ours. It finds all words in headline or body, counts all dimensions and highlights the best
 * ten; it repairs nothing, folds no versions, adds no related articles.
 */
public final class BareSearch implements AutoCloseable {
  private static final String[] HIGHLIGHTED = {Schema.HEADLINE, Schema.BODY};
  private static final int HITS = 10;
  private static final int PASSAGES = 2;

  private final TextAnalysis analysis;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState ordinals;
  private final UnifiedHighlighter highlighter;

  /**
   * What is made of one query.
   *
   * @param facets one for each dimension that has values
   * @param headlines of the best, marked; null where nothing matched
   * @param passages of the best, marked
   */
  public record Answer(
      long total,
      List<FacetResult> facets,
      List<@Nullable String> headlines,
      List<@Nullable String> passages) {}

  /** Opens the serving generation of an index folder. */
  public BareSearch(Path folder, TextAnalysis analysis) throws IOException {
    this.analysis = analysis;
    var generations = new Generations(folder);
    Path serving = generations.path(generations.current().orElseThrow());
    this.reader = DirectoryReader.open(FSDirectory.open(serving));
    this.searcher = new IndexSearcher(reader);
    this.ordinals = new DefaultSortedSetDocValuesReaderState(reader, new Schema(analysis).facets());
    this.highlighter = new StoredTextHighlighter(searcher, analysis);
  }

  /** Returns the total and the best articles of a query of words, without anything else. */
  public TopDocs top(String words) throws IOException {
    return searcher.search(query(words), HITS);
  }

  /** Returns the counts of all dimensions. */
  public List<FacetResult> facets(String words) throws IOException {
    return facets(search(words));
  }

  /** Returns the whole answer. */
  public Answer answer(String words) throws IOException {
    Query query = query(words);
    FacetsResult found =
        FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
    Map<String, String[]> marked =
        highlighter.highlightFields(HIGHLIGHTED, query, found.topDocs(), new int[] {1, PASSAGES});
    return new Answer(
        found.topDocs().totalHits.value(),
        facets(found),
        of(marked, Schema.HEADLINE),
        of(marked, Schema.BODY));
  }

  private static List<@Nullable String> of(Map<String, String[]> marked, String field) {
    return Arrays.asList(marked.getOrDefault(field, new String[0]));
  }

  private FacetsResult search(String words) throws IOException {
    return FacetsCollectorManager.search(
        searcher, query(words), HITS, new FacetsCollectorManager());
  }

  private List<FacetResult> facets(FacetsResult found) throws IOException {
    var counts = new SortedSetDocValuesFacetCounts(ordinals, found.facetsCollector());
    var facets = new ArrayList<FacetResult>();
    for (Dimension dimension : Dimension.values()) {
      FacetResult facet = counts.getTopChildren(FacetCounter.MAX_VALUES, dimension.parameter());
      if (facet != null) {
        facets.add(facet);
      }
    }
    return facets;
  }

  private Query query(String words) {
    var all = new BooleanQuery.Builder();
    for (QueryTerm word : analysis.queryTerms(words)) {
      var any = new BooleanQuery.Builder();
      for (String field : HIGHLIGHTED) {
        for (String form : word.forms()) {
          any.add(new TermQuery(new Term(field, form)), Occur.SHOULD);
        }
      }
      all.add(any.build(), Occur.MUST);
    }
    return all.build();
  }

  /** Takes the texts from the stored article, there being no stored fields. */
  private static final class StoredTextHighlighter extends UnifiedHighlighter {
    StoredTextHighlighter(IndexSearcher searcher, TextAnalysis analysis) {
      super(
          UnifiedHighlighter.builder(searcher, analysis.text(null))
              .withMaxLength(Integer.MAX_VALUE - 1));
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
      var texts = new ArrayList<CharSequence[]>();
      IndexReader stored = searcher.getIndexReader();
      IndexSearcher reading = new IndexSearcher(stored);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        Article article = HitReader.stored(reading, doc).article();
        String body = String.join(String.valueOf(MULTIVAL_SEP_CHAR), article.paragraphs());
        texts.add(new CharSequence[] {article.headline().value(), body});
      }
      return texts;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    reader.directory().close();
  }
}
