package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.EnrichedArticle;
import dateline.embedding.Embedder;
import dateline.index.IndexUnusableException;
import dateline.query.ParsedQuery;
import dateline.search.ArticleSearch;
import dateline.search.ArticleVisitor;
import dateline.search.Dimension;
import dateline.search.Facet;
import dateline.search.FacetPage;
import dateline.search.FoundArticle;
import dateline.search.Hit;
import dateline.search.Match;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.SearchTimeoutException;
import dateline.search.Selection;
import dateline.search.SimilarRequest;
import dateline.search.Spellings;
import dateline.search.Suggestion;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Searches the serving generation of an index folder, moving to newer commits and generations by
 * itself. Safe for use by several threads; an answer is of one commit.
 */
public final class LuceneArticleSearch implements ArticleSearch, AutoCloseable {
  private static final SortField BY_ID = new SortField(Schema.ID, new IdOrder());
  static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, BY_ID);
  static final Map<SearchSort, Sort> SORTS =
      Map.of(
          SearchSort.RELEVANCE, BY_RELEVANCE,
          SearchSort.NEWEST, new Sort(byDay(true), BY_ID),
          SearchSort.OLDEST, new Sort(byDay(false), BY_ID));

  /** How long an answer may take, unless told otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private static final int MAX_CLAUSES = 100_000;

  private final Schema schema;
  private final ValueLabels labels;
  private final QueryVectors vectors;
  private final Duration timeout;
  private final HitReader hits;
  private final SimilarArticles similar;
  private final TextAnalysis analysis;
  private final ServingCommit serving;

  private LuceneArticleSearch(
      Path folder,
      TextAnalysis analysis,
      ValueLabels labels,
      @Nullable Embedder embedder,
      Duration timeout) {
    this.schema = new Schema(analysis);
    this.labels = labels;
    this.vectors = new QueryVectors(embedder);
    this.timeout = timeout;
    this.analysis = analysis;
    this.hits = new HitReader(schema);
    this.similar = new SimilarArticles(schema);
    this.serving = new ServingCommit(new Generations(folder), schema.facets());
  }

  /**
   * Opens an index folder for searching by words.
   *
   * @param analysis cuts text into terms; must outlive the search
   * @param labels names facet values
   * @throws IndexUnusableException if there is no index, or one of another version
   */
  public static LuceneArticleSearch open(Path folder, TextAnalysis analysis, ValueLabels labels)
      throws IOException {
    return open(folder, analysis, labels, null);
  }

  /**
   * Opens an index folder for searching by words and, where articles have vectors, by meaning.
   *
   * @param embedder makes the vectors of queries, must outlive the search; null to go by words only
   */
  public static LuceneArticleSearch open(
      Path folder, TextAnalysis analysis, ValueLabels labels, @Nullable Embedder embedder)
      throws IOException {
    return open(folder, analysis, labels, embedder, DEFAULT_TIMEOUT);
  }

  /**
   * The same with another limit of time.
   *
   * @param timeout after which an answer is given with what has been found by then
   */
  public static LuceneArticleSearch open(
      Path folder,
      TextAnalysis analysis,
      ValueLabels labels,
      @Nullable Embedder embedder,
      Duration timeout)
      throws IOException {
    // Queries are bounded by their length before they are compiled.
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    var search = new LuceneArticleSearch(folder, analysis, labels, embedder, timeout);
    search.serving.acquire().release();
    return search;
  }

  @Override
  public SearchResults search(SearchRequest request) throws IOException {
    long started = System.nanoTime();
    Commit open = serving.acquire();
    try {
      var run = new SearchRun(open, timeout, schema, vectors);
      try {
        return search(request, run, started);
      } catch (Deadline.PassedException e) {
        return nothing(request, run, started);
      }
    } finally {
      open.release();
    }
  }

  private SearchResults search(SearchRequest request, SearchRun run, long started)
      throws IOException {
    IndexSearcher searcher = run.searcher();
    Asked asked = run.asked(request);
    Query answering = run.filters().within(asked.query(), request, null);
    TopFieldDocs top = null;
    Answers answers;
    FoldedVersions versions;
    if (HitPages.listsRelated(request, asked)) {
      // Another query ranks the first hits: how these ones rank is seldom asked.
      answers = new Answers(searcher.search(answering, new FacetsCollectorManager()));
      versions = FoldedVersions.of(run.commit(), request, answers);
    } else {
      versions = FoldedVersions.of(run.commit(), request, answering);
      var collected =
          searcher.search(
              answering,
              new MultiCollectorManager(
                  topHits(searcher, request, versions), new FacetsCollectorManager()));
      top = (TopFieldDocs) collected[0];
      answers = new Answers((FacetsCollector) collected[1]);
    }
    long total = answers.count();
    List<RankedList.Ranked> best =
        versions.fold(run.pages().best(searcher, request, asked, answers));
    if (top == null && best.size() < request.offset() + request.size()) {
      top = searcher.search(answering, topHits(searcher, request, versions));
    }
    List<Facet> facets = facets(run, asked.query(), request, answers.collected());
    List<Hit> page = run.pages().page(searcher, request, asked, best, top, versions);
    return new SearchResults(
        request.query(),
        asked.fallBack() && total > 0,
        new TotalHits(
            total, run.timedOut() ? TotalHits.Relation.AT_LEAST : TotalHits.Relation.EQUAL),
        total - versions.copies(),
        best.stream().filter(ranked -> ranked.match() != Match.ANSWER).count(),
        HitPages.otherWords(request, asked).concepts(),
        page,
        facets,
        run.notes(vectors.trouble()),
        Duration.ofNanos(System.nanoTime() - started));
  }

  /** The answer if time is up before the first article is found. */
  private SearchResults nothing(SearchRequest request, SearchRun run, long started)
      throws IOException {
    FacetCounter counter = counter(run.commit());
    Facets counts = counter.count(new FacetsCollector());
    var facets = new ArrayList<Facet>();
    for (Dimension dimension : Dimension.values()) {
      facets.add(counter.facet(counts, dimension, request.selections()));
    }
    return new SearchResults(
        request.query(),
        false,
        new TotalHits(0, TotalHits.Relation.AT_LEAST),
        0,
        0,
        List.of(),
        List.of(),
        facets,
        run.notes(null),
        Duration.ofNanos(System.nanoTime() - started));
  }

  @Override
  public void visit(SearchRequest request, ArticleVisitor visitor) throws IOException {
    Commit open = serving.acquire();
    try {
      var run = new SearchRun(open, timeout, schema, vectors);
      TopFieldDocs found = all(request, run);
      visitor.begin(found.scoreDocs.length);
      for (ScoreDoc hit : found.scoreDocs) {
        visitor.visit(HitReader.stored(open.searcher(), hit.doc));
      }
    } finally {
      open.release();
    }
  }

  private TopFieldDocs all(SearchRequest request, SearchRun run) throws IOException {
    try {
      IndexSearcher searcher = run.searcher();
      Query answering = run.filters().within(run.asked(request).query(), request, null);
      FoldedVersions versions = FoldedVersions.of(run.commit(), request, answering);
      int most = Math.max(1, searcher.count(answering));
      TopFieldDocs found = searcher.search(answering, topHits(request, most, versions));
      if (run.timedOut()) {
        throw new SearchTimeoutException(timeout);
      }
      return found;
    } catch (Deadline.PassedException e) {
      throw new SearchTimeoutException(timeout);
    }
  }

  @Override
  public FacetPage facet(
      SearchRequest request, Dimension dimension, String contains, int offset, int size)
      throws IOException {
    Commit open = serving.acquire();
    try {
      var run = new SearchRun(open, timeout, schema, vectors);
      FacetCounter counter = counter(open);
      FacetsCollector answers;
      try {
        Query query = run.filters().within(run.asked(request).query(), request, dimension);
        answers = run.searcher().search(query, new FacetsCollectorManager());
      } catch (Deadline.PassedException e) {
        answers = new FacetsCollector();
      }
      return counter.page(
          counter.count(answers), dimension, request.selections(), contains, offset, size);
    } finally {
      open.release();
    }
  }

  private FacetCounter counter(Commit open) {
    return new FacetCounter(open.facets(), open.entityNames(), labels);
  }

  @Override
  public Optional<FoundArticle> article(String id, ParsedQuery query) throws IOException {
    Commit open = serving.acquire();
    try {
      QueryCompiler compiler = new SearchRun(open, timeout, schema, vectors).compiler();
      return new ArticleFinder(open, schema, compiler).article(id, query);
    } finally {
      open.release();
    }
  }

  @Override
  public Optional<List<Hit>> similar(SimilarRequest request) throws IOException {
    Commit open = serving.acquire();
    try {
      IndexSearcher searcher = open.searcher();
      int doc = ArticleFinder.document(searcher, request.id());
      if (doc < 0) {
        return Optional.empty();
      }
      EnrichedArticle enriched = HitReader.stored(searcher, doc);
      return Optional.of(
          hits.page(searcher, similar.of(open, doc, enriched, request), FoldedVersions.none(open)));
    } finally {
      open.release();
    }
  }

  @Override
  public List<Suggestion> suggest(String typed, int size) throws IOException {
    Commit open = serving.acquire();
    try {
      QueryCompiler compiler = new SearchRun(open, timeout, schema, vectors).compiler();
      return new Suggestions(
              open.searcher(), compiler, labels, open.completions(), open.entityNames())
          .of(typed, size);
    } finally {
      open.release();
    }
  }

  @Override
  public Spellings spellings(String word, long most) throws IOException {
    Commit open = serving.acquire();
    try {
      return new SpellingFinder(open.searcher().getIndexReader(), analysis).of(word, most);
    } finally {
      open.release();
    }
  }

  @Override
  public long articles() throws IOException {
    Commit open = serving.acquire();
    try {
      return open.searcher().count(Filters.ALL);
    } finally {
      open.release();
    }
  }

  private static HidingTopHits topHits(
      IndexSearcher searcher, SearchRequest request, FoldedVersions versions) {
    int wanted = request.offset() + request.size();
    int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
    return topHits(request, most, versions);
  }

  private static HidingTopHits topHits(SearchRequest request, int most, FoldedVersions versions) {
    return new HidingTopHits(
        new TopFieldCollectorManager(SORTS.get(request.sort()), most, null, most), versions::hides);
  }

  /** A dimension drilled down by is counted as if it were not, so that its other values show. */
  private List<Facet> facets(
      SearchRun run, Query query, SearchRequest request, FacetsCollector answers)
      throws IOException {
    FacetCounter counter = counter(run.commit());
    Facets counts = counter.count(answers);
    Set<Dimension> chosen =
        request.selections().stream().map(Selection::dimension).collect(Collectors.toSet());
    var facets = new ArrayList<Facet>();
    for (Dimension dimension : Dimension.values()) {
      Facets sideways = counts;
      if (chosen.contains(dimension)) {
        sideways =
            counter.count(
                run.searcher()
                    .search(
                        run.filters().within(query, request, dimension),
                        new FacetsCollectorManager()));
      }
      facets.add(counter.facet(sideways, dimension, request.selections()));
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
