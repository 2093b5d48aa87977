package dateline.web;

import dateline.index.IndexStatus;
import dateline.index.StatusSource;
import dateline.search.ArticleSearch;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spark.Request;

/** Tells how the server and its index are. Safe for use by several threads. */
final class StateRoutes {
  private final ArticleSearch search;
  private final @Nullable StatusSource status;
  private final StatusPage statusPage;
  private final Metrics metrics;
  private final Failures failures;
  private final Templates templates;
  private final Json json;

  /**
   * @param status tells what the index holds, or null if nobody can
   */
  StateRoutes(
      ArticleSearch search,
      @Nullable StatusSource status,
      StatusPage statusPage,
      Metrics metrics,
      Failures failures,
      Templates templates,
      Json json) {
    this.search = search;
    this.status = status;
    this.statusPage = statusPage;
    this.metrics = metrics;
    this.failures = failures;
    this.templates = templates;
    this.json = json;
  }

  /** {@code GET /status}: what the index holds and what is being done to it, for readers. */
  Reply page(Request request) throws IOException, ProblemException {
    return Reply.html(200, templates.render(statusPage.layOut(status(StatusPage.FAILURES))));
  }

  /** {@code GET /api/v1/status}: the same for programs. */
  Reply json(Request request) throws IOException, ProblemException {
    return Reply.json(json.write(StatusJson.of(status(StatusPage.FAILURES))));
  }

  /** {@code GET /metrics}: the same, and what was answered, for Prometheus. */
  Reply metrics(Request request) throws IOException, ProblemException {
    return new Reply(
        200, Metrics.TYPE, metrics.write(status(0)), Map.of("Cache-Control", "no-cache"));
  }

  private IndexStatus status(int failed) throws IOException, ProblemException {
    if (status == null) {
      throw ProblemException.notFound("this server does not tell the status of its index");
    }
    return status.status(failed);
  }

  /** {@code GET /health/live}: whether the process answers at all. */
  Reply live(Request request) {
    return Reply.json(json.write(Map.of("status", "live")));
  }

  /** {@code GET /health/ready}: whether it can search. */
  Reply ready(Request request) {
    try {
      return Reply.json(json.write(new ReadyJson("ready", search.articles())));
    } catch (IOException e) {
      return failures.reply(503, "the index cannot be read; try later or reindex", request.uri());
    }
  }

  private record ReadyJson(String status, long articles) {}
}
