package dateline.web;

import dateline.query.QueryParser;
import dateline.search.ArticleSearch;
import dateline.search.SearchTimeoutException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;

/**
 * {@code GET /api/v1/export?q=…&format=csv}: all articles found. They are sent as they are read
 * from the index, so that no number of them is too large; the number is told before, and whoever
 * gets fewer knows that something broke.
 */
final class ExportRoute implements Route {
  private static final Logger log = LoggerFactory.getLogger(ExportRoute.class);

  /** The header that tells how many articles will come. */
  static final String TOTAL = "X-Total-Count";

  private static final int BUFFER = 1 << 16;

  private final ArticleSearch search;
  private final SearchParametersParser parametersParser;
  private final QueryParser queryParser;
  private final Failures failures;
  private final Metrics metrics;

  ExportRoute(
      ArticleSearch search,
      SearchParametersParser parametersParser,
      QueryParser queryParser,
      Failures failures,
      Metrics metrics) {
    this.search = search;
    this.parametersParser = parametersParser;
    this.queryParser = queryParser;
    this.failures = failures;
    this.metrics = metrics;
  }

  /** Answers, and returns what is still to be sent. */
  @Override
  public Object handle(Request request, Response response) {
    long started = System.nanoTime();
    try {
      export(request, response);
      metrics.answered(response.status(), System.nanoTime() - started);
      return "";
    } catch (Exception | StackOverflowError e) {
      if (response.raw().isCommitted()) {
        // Most often whoever asked has gone away.
        log.warn("an export broke off: {}, {}", request.uri(), e.toString());
        return "";
      }
      Reply reply = failures.reply(request.uri(), "", asProblem(e));
      metrics.answered(reply.status(), System.nanoTime() - started);
      response.raw().reset();
      SecurityHeaders.ALL.forEach(response::header);
      reply.send(request, response);
      return reply.body();
    }
  }

  private void export(Request request, Response response) throws IOException, ProblemException {
    var export =
        SearchExport.of(QueryString.parse(request.queryString()), parametersParser, queryParser);
    export.write(search, articles -> open(export, articles, response));
  }

  private static Writer open(SearchExport export, long articles, Response response)
      throws IOException {
    response.status(200);
    response.type(export.format().mediaType() + "; charset=utf-8");
    response.header(
        "Content-Disposition",
        "attachment; filename=\"dateline." + export.format().extension() + '"');
    response.header("Cache-Control", "no-cache");
    response.header(TOTAL, Long.toString(articles));
    return new BufferedWriter(
        new OutputStreamWriter(response.raw().getOutputStream(), StandardCharsets.UTF_8), BUFFER);
  }

  private static Throwable asProblem(Throwable failure) {
    return failure instanceof SearchTimeoutException
        ? ProblemException.unavailable(String.valueOf(failure.getMessage()))
        : failure;
  }
}
