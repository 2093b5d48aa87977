package dateline.web;

import dateline.index.StatusSource;
import dateline.query.QueryParser;
import dateline.search.ArticleSearch;
import dateline.search.Dimension;
import dateline.search.FacetPage;
import dateline.search.FoundArticle;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SimilarRequest;
import dateline.search.Suggestion;
import dateline.search.ValueLabels;
import java.io.IOException;
import java.net.BindException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spark.HaltException;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;
import spark.embeddedserver.EmbeddedServers;
import spark.embeddedserver.jetty.EmbeddedJettyFactory;

/**
 * Serves articles over HTTP until closed.
 *
 * <pre>{@code
 * try (SearchServer server = new SearchServer(settings, search, parser, labels)) {
 *   int port = server.start();
 *   ...
 * }
 * }</pre>
 */
public final class SearchServer implements AutoCloseable {
  private static final int SIMILAR_SHOWN = 5;
  private static final int SUGGESTIONS = 10;
  private static final int MAX_THREADS = 64;
  private static final int MIN_THREADS = 4;
  private static final int THREAD_IDLE_MILLIS = 60_000;

  private final WebSettings settings;
  private final ArticleSearch search;
  private final QueryParser queryParser;
  private final SearchParametersParser parametersParser;
  private final StaticFiles files = new StaticFiles();
  private final Templates templates = new Templates();
  private final Json json = new Json();
  private final RemedyFinder remedies;
  private final SearchPage searchPage;
  private final FacetListPage facetListPage;
  private final Feeds feeds;
  private final ArticlePage articlePage;
  private final StateRoutes state;
  private final Metrics metrics = new Metrics();
  private final Failures failures;
  private final Service http = Service.ignite();
  private boolean started;

  /** Answers one request; what it throws becomes an error page or a problem. */
  @FunctionalInterface
  private interface Handler {
    Reply handle(Request request) throws IOException, ProblemException;
  }

  /**
   * @param search stays the caller's to close
   */
  public SearchServer(
      WebSettings settings, ArticleSearch search, QueryParser queryParser, ValueLabels labels) {
    this(settings, search, queryParser, labels, null);
  }

  /**
   * @param search stays the caller's to close
   * @param status tells what the index holds, or null if nobody can
   */
  public SearchServer(
      WebSettings settings,
      ArticleSearch search,
      QueryParser queryParser,
      ValueLabels labels,
      @Nullable StatusSource status) {
    this.settings = settings;
    this.search = search;
    this.queryParser = queryParser;
    this.parametersParser = new SearchParametersParser(labels);
    this.remedies = new RemedyFinder(search, queryParser, labels);
    PageFrames frames = new PageFrames(files, new NameNotice(status, System::nanoTime)::text);
    this.searchPage = new SearchPage(frames, labels);
    this.facetListPage = new FacetListPage(frames);
    this.feeds =
        new Feeds(search, queryParser, parametersParser, new FeedLayout(labels), templates, json);
    this.articlePage = new ArticlePage(frames, labels);
    this.failures = new Failures(frames, templates, json);
    this.state =
        new StateRoutes(search, status, new StatusPage(frames), metrics, failures, templates, json);
  }

  /**
   * Starts to listen.
   *
   * @return the port
   * @throws BindException if it cannot, for instance because another program has the port
   */
  public int start() throws IOException {
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    http.initExceptionHandler(failure::set);
    http.ipAddress(settings.host());
    http.port(settings.port());
    // SparkJava never forgets a factory: one key for all servers keeps closed ones collectable.
    EmbeddedServers.add(JettyFactory.class, new EmbeddedJettyFactory(new JettyFactory(failures)));
    http.embeddedServerIdentifier(JettyFactory.class);
    http.threadPool(MAX_THREADS, MIN_THREADS, THREAD_IDLE_MILLIS);
    routes();
    http.init();
    http.awaitInitialization();
    Exception cause = failure.get();
    if (cause != null) {
      var taken =
          new BindException(
              "cannot listen on %s port %d (%s); choose another with --port"
                  .formatted(settings.host(), settings.port(), cause.getMessage()));
      taken.initCause(cause);
      throw taken;
    }
    started = true;
    return http.port();
  }

  /** Stops listening and waits until it has. */
  @Override
  public void close() {
    if (started) {
      started = false;
      http.stop();
      http.awaitStop();
    }
  }

  private void routes() {
    http.before(this::prepare);
    get("/", this::searchPage);
    get("/search", this::searchPage);
    get(FeedSearch.ATOM, feeds::atom);
    get(FeedSearch.JSON, feeds::json);
    get("/facets/:dimension", this::facetPage);
    get("/articles/:id", this::articlePage);
    get("/api/v1/search", this::searchJson);
    get("/api/v1/articles/:id", this::articleJson);
    get("/api/v1/facets/:dimension", this::facetJson);
    get("/api/v1/similar/:id", this::similarJson);
    get("/api/v1/suggest", this::suggestJson);
    route(
        "/api/v1/export",
        new ExportRoute(search, parametersParser, queryParser, failures, metrics));
    get("/status", state::page);
    get("/api/v1/status", state::json);
    get("/metrics", state::metrics);
    get("/opensearch.xml", this::openSearch);
    get("/opensearch/suggest", this::openSearchSuggest);
    get("/static/:name", this::staticFile);
    get("/health/live", state::live);
    get("/health/ready", state::ready);
    get("*", this::nothing);
  }

  /** {@code GET /} and {@code GET /search?q=…&about=…&page=…}: hits and facets for readers. */
  private Reply searchPage(Request request) throws IOException, ProblemException {
    return Reply.html(200, templates.render(searchPage.layOut(answer(query(request)))));
  }

  /** {@code GET /articles/ID?q=…}: an article for readers. */
  private Reply articlePage(Request request) throws IOException, ProblemException {
    String q = articleQuery(request);
    FoundArticle found = article(request, q);
    String id = found.enriched().article().id();
    List<Hit> similar =
        search.similar(new SimilarRequest(id, true, SIMILAR_SHOWN)).orElse(List.of());
    return Reply.html(200, templates.render(articlePage.layOut(found, similar, q)));
  }

  /** {@code GET /api/v1/search?q=…&about=…&cursor=…}: hits and facets for programs. */
  private Reply searchJson(Request request) throws IOException, ProblemException {
    QueryString query = query(request);
    parametersParser.checkNames(query);
    return Reply.json(json.write(SearchJson.of(answer(query))));
  }

  /** {@code GET /api/v1/articles/ID?q=…}: an article for programs. */
  private Reply articleJson(Request request) throws IOException, ProblemException {
    return Reply.json(json.write(ArticleJson.of(article(request, articleQuery(request)))));
  }

  /** {@code GET /facets/DIMENSION?q=…&contains=…&page=…}: all values of one dimension. */
  private Reply facetPage(Request request) throws IOException, ProblemException {
    FacetList list = facetList(request, FacetListPage.SIZE);
    return Reply.html(200, templates.render(facetListPage.layOut(list, facet(list))));
  }

  /** {@code GET /api/v1/facets/DIMENSION?q=…&contains=…&size=…&page=…}: the same for programs. */
  private Reply facetJson(Request request) throws IOException, ProblemException {
    FacetList list = facetList(request, FacetPage.MAX_SIZE);
    parametersParser.checkNames(query(request), FacetList.CONTAINS);
    return Reply.json(json.write(FacetJson.of(facet(list))));
  }

  /** {@code GET /api/v1/similar/ID?size=…&newer=off}: articles like one. */
  private Reply similarJson(Request request) throws IOException, ProblemException {
    QueryString query = query(request);
    SearchParametersParser.checkOnly(query, "size", "newer");
    String id = request.params("id");
    var asked =
        new SimilarRequest(
            id,
            SearchParametersParser.onOrOff(query, "newer"),
            SearchParametersParser.number(
                query, "size", 1, SearchRequest.MAX_SIZE, SearchRequest.DEFAULT_SIZE));
    List<Hit> hits =
        search
            .similar(asked)
            .orElseThrow(() -> ProblemException.notFound("there is no article " + id));
    return Reply.json(json.write(SimilarJson.of(id, hits)));
  }

  /** {@code GET /api/v1/suggest?q=…&size=…}: how what is being typed may go on. */
  private Reply suggestJson(Request request) throws IOException, ProblemException {
    QueryString query = query(request);
    SearchParametersParser.checkOnly(query, "q", "size");
    int size = SearchParametersParser.number(query, "size", 1, Suggestion.MAX_SIZE, SUGGESTIONS);
    String typed = query.one("q").orElse("");
    return Reply.json(json.write(SuggestJson.of(typed, search.suggest(typed, size))));
  }

  /** {@code GET /opensearch/suggest?q=…}: the same for the address bars of browsers. */
  private Reply openSearchSuggest(Request request) throws IOException, ProblemException {
    String typed = query(request).one("q").orElse("");
    String body =
        json.write(
            SuggestJson.forBrowsers(typed, search.suggest(typed, SUGGESTIONS), origin(request)));
    return new Reply(200, "application/x-suggestions+json; charset=utf-8", body, Map.of());
  }

  private FacetList facetList(Request request, int usualSize) throws ProblemException {
    Dimension dimension = dimension(request.params("dimension"));
    return FacetList.of(dimension, query(request), parametersParser, usualSize);
  }

  private FacetPage facet(FacetList list) throws IOException {
    return search.facet(
        list.parameters().request(queryParser),
        list.dimension(),
        list.contains(),
        list.offset(),
        list.size());
  }

  /** {@code GET /opensearch.xml}: lets a browser offer Dateline as a search engine. */
  private Reply openSearch(Request request) {
    return new Reply(
        200,
        "application/opensearchdescription+xml; charset=utf-8",
        templates.renderOpenSearch(origin(request)),
        Map.of());
  }

  /** {@code GET /static/NAME?v=HASH}: the style sheet and the icon. */
  private Reply staticFile(Request request) throws ProblemException {
    return files.reply(
        request.params("name"),
        query(request).one("v").orElse(null),
        request.headers("If-None-Match"));
  }

  private Reply nothing(Request request) throws ProblemException {
    throw ProblemException.notFound("there is no page " + request.uri());
  }

  private Answer answer(QueryString query) throws IOException, ProblemException {
    SearchParameters parameters = parametersParser.parse(query);
    SearchResults results = search.search(parameters.request(queryParser));
    return new Answer(parameters, results, remedies.find(parameters, results));
  }

  private FoundArticle article(Request request, String q) throws IOException, ProblemException {
    String id = request.params("id");
    return search
        .article(id, queryParser.parse(q))
        .orElseThrow(() -> ProblemException.notFound("there is no article " + id));
  }

  private String articleQuery(Request request) throws ProblemException {
    return parametersParser.parse(query(request)).q();
  }

  /** Returns scheme, host and port the client used. */
  static String origin(Request request) {
    return request.scheme() + "://" + request.host();
  }

  private static QueryString query(Request request) {
    return QueryString.parse(request.queryString());
  }

  private static Dimension dimension(String name) throws ProblemException {
    for (Dimension dimension : Dimension.values()) {
      if (dimension.parameter().equals(name)) {
        return dimension;
      }
    }
    throw ProblemException.notFound(
        "there is no dimension %s; use one of %s"
            .formatted(
                name,
                Arrays.stream(Dimension.values())
                    .map(Dimension::parameter)
                    .collect(Collectors.joining(", "))));
  }

  private void get(String path, Handler handler) {
    route(
        path,
        (request, response) -> {
          long started = System.nanoTime();
          Reply reply = reply(handler, request);
          metrics.answered(reply.status(), System.nanoTime() - started);
          reply.send(request, response);
          return reply.body();
        });
  }

  private void route(String path, Route route) {
    http.get(path, route);
    // Spark would answer HEAD with 200 without asking the route; Jetty leaves the body out.
    http.head(path, route);
  }

  private Reply reply(Handler handler, Request request) {
    try {
      return handler.handle(request);
    } catch (Exception | StackOverflowError e) {
      String typed = query(request).all("q").stream().findFirst().orElse("");
      return failures.reply(request.uri(), typed, e);
    }
  }

  /** Runs before every route: Spark answers unknown methods itself, with a page of its own. */
  private void prepare(Request request, Response response) throws HaltException {
    SecurityHeaders.ALL.forEach(response::header);
    String method = request.requestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      Reply reply = failures.methodNotAllowed(request.uri(), method);
      response.header("Allow", "GET, HEAD");
      reply.send(request, response);
      throw http.halt(reply.status(), reply.body());
    }
  }
}
