package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import dateline.index.IndexUnusableException;
import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.search.ArticleSearch;
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
import dateline.search.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
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
  private static final SortField BY_ID = new SortField(Schema.ID, SortField.Type.STRING);
  private static final Map<SearchSort, Sort> SORTS =
      Map.of(
          SearchSort.RELEVANCE, new Sort(SortField.FIELD_SCORE, BY_ID),
          SearchSort.NEWEST, new Sort(byDay(true), BY_ID),
          SearchSort.OLDEST, new Sort(byDay(false), BY_ID));

  private final ValueLabels labels;
  private final QueryCompiler compiler;
  private final Highlighter highlighter;
  private final HitReader hits;
  private final ServingCommit serving;

  private LuceneArticleSearch(Path folder, TextAnalysis analysis, ValueLabels labels) {
    var schema = new Schema(analysis);
    this.labels = labels;
    this.compiler = new QueryCompiler(schema);
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
    var search = new LuceneArticleSearch(folder, analysis, labels);
    search.serving.acquire().release();
    return search;
  }

  @Override
  public SearchResults search(SearchRequest request) throws IOException {
    long started = System.nanoTime();
    Commit open = serving.acquire();
    try {
      IndexSearcher searcher = open.searcher();
      QueryNode root = request.query().root();
      Query query = compiler.compile(root);
      Optional<QueryNode> anyWord = request.query().anyWord();
      boolean fallBack = anyWord.isPresent() && searcher.count(query) == 0;
      if (fallBack) {
        root = anyWord.get();
        query = compiler.compile(root);
      }
      Query answering = filtered(query, request, null);
      FacetsCollectorManager collectFacets = new FacetsCollectorManager();
      Stories.Answering versions = open.stories().among(searcher, answering);
      IntPredicate hides = doc -> request.collapse() && versions.hides(doc);
      var collected =
          searcher.search(
              answering,
              new MultiCollectorManager(
                  new HidingTopHits(topHits(searcher, request), hides), collectFacets));
      var top = (TopFieldDocs) collected[0];
      long listed = top.totalHits.value();
      long total = request.collapse() ? listed + versions.hidden() : listed;
      List<Hit> page =
          hits.page(searcher, request, answering, compiler.compileText(root), versions, top);
      List<Hit> partial =
          anyWord.isPresent() && !fallBack
              ? partial(open, request, query, anyWord.get(), versions, listed)
              : List.of();
      List<Facet> facets = facets(open, query, request, (FacetsCollector) collected[1]);
      return new SearchResults(
          request.query(),
          fallBack,
          new TotalHits(total, TotalHits.Relation.EQUAL),
          total - versions.hidden(),
          page,
          partial,
          facets,
          Duration.ofNanos(System.nanoTime() - started));
    } finally {
      open.release();
    }
  }

  @Override
  public FacetPage facet(
      SearchRequest request, Dimension dimension, String contains, int offset, int size)
      throws IOException {
    Commit open = serving.acquire();
    try {
      IndexSearcher searcher = open.searcher();
      Query query = compiler.compile(request.query().root());
      Optional<QueryNode> anyWord = request.query().anyWord();
      if (anyWord.isPresent() && searcher.count(query) == 0) {
        query = compiler.compile(anyWord.get());
      }
      FacetCounter counter = counter(open);
      Facets counts =
          counter.count(
              searcher.search(filtered(query, request, dimension), new FacetsCollectorManager()));
      return counter.page(counts, dimension, request.selections(), contains, offset, size);
    } finally {
      open.release();
    }
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
      int doc = found.scoreDocs[0].doc;
      EnrichedArticle enriched = HitReader.stored(searcher, doc);
      List<TextRange> highlights =
          highlighter.highlights(enriched.article(), compiler.compileText(query.root()));
      if (highlights.isEmpty() && query.anyWord().isPresent()) {
        highlights =
            highlighter.highlights(enriched.article(), compiler.compileText(query.anyWord().get()));
      }
      Versions versions =
          VersionReader.versions(searcher, doc, open.stories().versions(doc), Versions.MAX_LISTED);
      return Optional.of(new FoundArticle(enriched, highlights, versions));
    } finally {
      open.release();
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

  private Query filtered(Query query, SearchRequest request, @Nullable Dimension without) {
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
      Commit open,
      SearchRequest request,
      Query allWords,
      QueryNode anyWord,
      Stories.Answering shown,
      long total)
      throws IOException {
    IndexSearcher searcher = open.searcher();
    int free =
        request.size() - (int) Math.max(0, Math.min(total - request.offset(), request.size()));
    boolean last = total > request.offset() || request.offset() == 0;
    if (free == 0 || !last || request.sort() != SearchSort.RELEVANCE) {
      return List.of();
    }
    Query others =
        new BooleanQuery.Builder()
            .add(filtered(compiler.compile(anyWord), request, null), Occur.MUST)
            .add(allWords, Occur.MUST_NOT)
            .build();
    SearchRequest page = request.withPage(0, free);
    Stories.Answering versions = open.stories().among(searcher, others);
    IntPredicate hides =
        doc -> request.collapse() && (shown.holdsVersionOf(doc) || versions.hides(doc));
    TopFieldDocs top = searcher.search(others, new HidingTopHits(topHits(searcher, page), hides));
    return hits.page(searcher, page, others, compiler.compileText(anyWord), versions, top);
  }

  /** A dimension drilled down by is counted as if it were not, so that its other values show. */
  private List<Facet> facets(
      Commit open, Query query, SearchRequest request, FacetsCollector answers) throws IOException {
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
                open.searcher()
                    .search(filtered(query, request, dimension), new FacetsCollectorManager()));
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
