package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import dateline.index.IndexUnusableException;
import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.search.ArticleSearch;
import dateline.search.Completeness;
import dateline.search.Dimension;
import dateline.search.Facet;
import dateline.search.FacetPage;
import dateline.search.FoundArticle;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.Selection;
import dateline.search.TotalHits;
import dateline.search.ValueLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Searches the serving generation of an index folder, moving to newer commits and generations by
 * itself. Safe for use by several threads; an answer is of one commit.
 */
public final class LuceneArticleSearch implements ArticleSearch, AutoCloseable {
  private static final int MAX_CLAUSES = 100_000;

  private static final SortField BY_ID = new SortField(Schema.ID, SortField.Type.STRING);
  private static final Map<SearchSort, Sort> SORTS =
      Map.of(
          SearchSort.RELEVANCE, new Sort(SortField.FIELD_SCORE, BY_ID),
          SearchSort.NEWEST, new Sort(byDay(true), BY_ID),
          SearchSort.OLDEST, new Sort(byDay(false), BY_ID));

  /** How long an answer may take, unless told otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private final Schema schema;
  private final ValueLabels labels;
  private final Duration timeout;
  private final Highlighter highlighter;
  private final HitReader hits;
  private final ServingCommit serving;

  private LuceneArticleSearch(
      Path folder, TextAnalysis analysis, ValueLabels labels, Duration timeout) {
    this.schema = new Schema(analysis);
    this.labels = labels;
    this.timeout = timeout;
    this.highlighter = new Highlighter(schema);
    this.hits = new HitReader(highlighter);
    this.serving = new ServingCommit(new Generations(folder), schema.facets());
  }

  /**
   * Opens an index folder for searching.
   *
   * @param analysis cuts text into terms; must outlive the search
   * @param labels names facet values
   * @throws IndexUnusableException if there is no index, or one of another version
   */
  public static LuceneArticleSearch open(Path folder, TextAnalysis analysis, ValueLabels labels)
      throws IOException {
    return open(folder, analysis, labels, DEFAULT_TIMEOUT);
  }

  /**
   * Opens an index folder for searching.
   *
   * @param timeout after which an answer is given with what has been found by then
   */
  public static LuceneArticleSearch open(
      Path folder, TextAnalysis analysis, ValueLabels labels, Duration timeout) throws IOException {
    // Queries are bounded by their length before they are compiled.
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    var search = new LuceneArticleSearch(folder, analysis, labels, timeout);
    search.serving.acquire().release();
    return search;
  }

  @Override
  public SearchResults search(SearchRequest request) throws IOException {
    long started = System.nanoTime();
    Commit open = serving.acquire();
    try {
      Deadline deadline = Deadline.in(timeout);
      var searcher = open.searcher(deadline);
      var vocabulary = new Vocabulary(searcher.getIndexReader(), deadline);
      Answer answer;
      try {
        answer = answer(open, searcher, new QueryCompiler(schema, vocabulary), request);
      } catch (Deadline.PassedException e) {
        answer = Answer.NOTHING;
      }
      boolean timedOut = searcher.timedOut() || deadline.shouldExit();
      return new SearchResults(
          request.query(),
          answer.anyWord(),
          new TotalHits(
              answer.total(), timedOut ? TotalHits.Relation.AT_LEAST : TotalHits.Relation.EQUAL),
          answer.hits(),
          answer.partial(),
          answer.facets().isEmpty() ? facets(open, request) : answer.facets(),
          new Completeness(timedOut, vocabulary.notes()),
          Duration.ofNanos(System.nanoTime() - started));
    } finally {
      open.release();
    }
  }

  /** What was found in time. */
  private record Answer(
      boolean anyWord, long total, List<Hit> hits, List<Hit> partial, List<Facet> facets) {
    static final Answer NOTHING = new Answer(false, 0, List.of(), List.of(), List.of());
  }

  private Answer answer(
      Commit open, IndexSearcher searcher, QueryCompiler compiler, SearchRequest request)
      throws IOException {
    QueryNode root = request.query().root();
    Query query = compiler.compile(root);
    Optional<QueryNode> anyWord = request.query().anyWord();
    boolean fallBack = anyWord.isPresent() && searcher.count(query) == 0 && !searcher.timedOut();
    if (fallBack) {
      root = anyWord.get();
      query = compiler.compile(root);
    }
    Query answering = filtered(compiler, query, request, null);
    FacetsCollectorManager collectFacets = new FacetsCollectorManager();
    var collected =
        searcher.search(
            answering, new MultiCollectorManager(topHits(searcher, request), collectFacets));
    var top = (TopFieldDocs) collected[0];
    List<Hit> page = hits.page(searcher, request, answering, compiler.compileText(root), top);
    List<Hit> partial =
        anyWord.isPresent() && !fallBack && !searcher.timedOut()
            ? partial(searcher, compiler, request, query, top.totalHits.value())
            : List.of();
    List<Facet> facets =
        facets(open, searcher, compiler, query, request, (FacetsCollector) collected[1]);
    return new Answer(fallBack, top.totalHits.value(), page, partial, facets);
  }

  @Override
  public FacetPage facet(
      SearchRequest request, Dimension dimension, String contains, int offset, int size)
      throws IOException {
    Commit open = serving.acquire();
    try {
      Deadline deadline = Deadline.in(timeout);
      IndexSearcher searcher = open.searcher(deadline);
      var vocabulary = new Vocabulary(searcher.getIndexReader(), deadline);
      FacetCounter counter = counter(open);
      Facets counts;
      try {
        counts = counter.count(facet(searcher, vocabulary, request, dimension));
      } catch (Deadline.PassedException e) {
        counts = counter.count(new FacetsCollector());
      }
      return counter.page(counts, dimension, request.selections(), contains, offset, size);
    } finally {
      open.release();
    }
  }

  private FacetsCollector facet(
      IndexSearcher searcher, Vocabulary vocabulary, SearchRequest request, Dimension dimension)
      throws IOException {
    var compiler = new QueryCompiler(schema, vocabulary);
    Query query = compiler.compile(request.query().root());
    Optional<QueryNode> anyWord = request.query().anyWord();
    if (anyWord.isPresent() && searcher.count(query) == 0 && !searcher.timedOut()) {
      query = compiler.compile(anyWord.get());
    }
    return searcher.search(
        filtered(compiler, query, request, dimension), new FacetsCollectorManager());
  }

  private FacetCounter counter(Commit open) throws IOException {
    return new FacetCounter(
        open.facets(), new EntityNames(open.searcher().getIndexReader()), labels);
  }

  @Override
  public Optional<FoundArticle> article(String id, ParsedQuery query) throws IOException {
    Commit open = serving.acquire();
    try {
      IndexSearcher searcher = open.searcher();
      TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
      if (found.scoreDocs.length == 0) {
        return Optional.empty();
      }
      EnrichedArticle enriched = HitReader.stored(searcher, found.scoreDocs[0].doc);
      return Optional.of(new FoundArticle(enriched, highlights(searcher, enriched, query)));
    } finally {
      open.release();
    }
  }

  private List<TextRange> highlights(
      IndexSearcher searcher, EnrichedArticle enriched, ParsedQuery query) throws IOException {
    var vocabulary = new Vocabulary(searcher.getIndexReader(), Deadline.in(timeout));
    var compiler = new QueryCompiler(schema, vocabulary);
    try {
      List<TextRange> highlights =
          highlighter.highlights(enriched, compiler.compileText(query.root()));
      return highlights.isEmpty() && query.anyWord().isPresent()
          ? highlighter.highlights(enriched, compiler.compileText(query.anyWord().get()))
          : highlights;
    } catch (Deadline.PassedException e) {
      return List.of();
    }
  }

  @Override
  public long articles() throws IOException {
    Commit open = serving.acquire();
    try {
      return open.searcher().count(new TermQuery(Schema.ARTICLE));
    } finally {
      open.release();
    }
  }

  private static Query filtered(
      QueryCompiler compiler, Query query, SearchRequest request, @Nullable Dimension without) {
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    Map<Dimension, List<Selection>> chosen =
        request.selections().stream().collect(Collectors.groupingBy(Selection::dimension));
    chosen.forEach(
        (dimension, selections) -> {
          if (dimension != without) {
            all.add(compiler.selection(dimension, selections), Occur.FILTER);
          }
        });
    if (request.period() != null) {
      all.add(compiler.published(request.period()), Occur.FILTER);
    }
    return all.build();
  }

  private static TopFieldCollectorManager topHits(IndexSearcher searcher, SearchRequest request) {
    int wanted = request.offset() + request.size();
    int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
    return new TopFieldCollectorManager(SORTS.get(request.sort()), most, null, Integer.MAX_VALUE);
  }

  /** Fills the page on which the articles with all the words end with those that have some. */
  private List<Hit> partial(
      IndexSearcher searcher,
      QueryCompiler compiler,
      SearchRequest request,
      Query allWords,
      long total)
      throws IOException {
    QueryNode anyWord = request.query().anyWord().orElseThrow();
    int free =
        request.size() - (int) Math.max(0, Math.min(total - request.offset(), request.size()));
    boolean last = total > request.offset() || request.offset() == 0;
    if (free == 0 || !last || request.sort() != SearchSort.RELEVANCE) {
      return List.of();
    }
    Query others =
        new BooleanQuery.Builder()
            .add(filtered(compiler, compiler.compile(anyWord), request, null), Occur.MUST)
            .add(allWords, Occur.MUST_NOT)
            .build();
    SearchRequest page = request.withPage(0, free);
    TopFieldDocs top = searcher.search(others, topHits(searcher, page));
    return hits.page(searcher, page, others, compiler.compileText(anyWord), top);
  }

  /** A dimension drilled down by is counted as if it were not, so that its other values show. */
  private List<Facet> facets(
      Commit open,
      IndexSearcher searcher,
      QueryCompiler compiler,
      Query query,
      SearchRequest request,
      FacetsCollector answers)
      throws IOException {
    FacetCounter counter = counter(open);
    Facets counts = counter.count(answers);
    Set<Dimension> chosen =
        request.selections().stream().map(Selection::dimension).collect(Collectors.toSet());
    var facets = new ArrayList<Facet>();
    for (Dimension dimension : Dimension.values()) {
      Facets sideways = counts;
      if (chosen.contains(dimension)) {
        sideways =
            counter.count(
                searcher.search(
                    filtered(compiler, query, request, dimension), new FacetsCollectorManager()));
      }
      facets.add(counter.facet(sideways, dimension, request.selections()));
    }
    return facets;
  }

  /** The facets of no article at all. */
  private List<Facet> facets(Commit open, SearchRequest request) throws IOException {
    FacetCounter counter = counter(open);
    Facets counts = counter.count(new FacetsCollector());
    var facets = new ArrayList<Facet>();
    for (Dimension dimension : Dimension.values()) {
      facets.add(counter.facet(counts, dimension, request.selections()));
    }
    return facets;
  }

  private static SortField byDay(boolean newestFirst) {
    return new SortField(
        Schema.DAY,
        SortField.Type.LONG,
        newestFirst,
        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    serving.close();
  }
}
