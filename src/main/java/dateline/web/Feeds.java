package dateline.web;

import dateline.query.QueryParser;
import dateline.search.ArticleSearch;
import dateline.search.SearchResults;
import java.io.IOException;
import spark.Request;

/** Answers with feeds of searches, to those who have not got them yet. */
final class Feeds {
  private final ArticleSearch search;
  private final QueryParser queryParser;
  private final SearchParametersParser parametersParser;
  private final FeedLayout layout;
  private final Templates templates;
  private final Json json;

  Feeds(
      ArticleSearch search,
      QueryParser queryParser,
      SearchParametersParser parametersParser,
      FeedLayout layout,
      Templates templates,
      Json json) {
    this.search = search;
    this.queryParser = queryParser;
    this.parametersParser = parametersParser;
    this.layout = layout;
    this.templates = templates;
    this.json = json;
  }

  /** {@code GET /search.atom?q=…&about=…}: the newest answers, to subscribe to. */
  Reply atom(Request request) throws IOException, ProblemException {
    return reply(request, Reply.ATOM, templates.render(feed(request)));
  }

  /** {@code GET /search.json?q=…&about=…}: the same as JSON Feed. */
  Reply json(Request request) throws IOException, ProblemException {
    return reply(request, Reply.JSON_FEED, json.write(JsonFeed.of(feed(request))));
  }

  private static Reply reply(Request request, String type, String body) {
    return Reply.unlessHeld(type, body, request.headers("If-None-Match"));
  }

  private FeedView feed(Request request) throws IOException, ProblemException {
    FeedSearch feed = FeedSearch.of(QueryString.parse(request.queryString()), parametersParser);
    SearchResults results = search.search(feed.parameters().request(queryParser));
    return layout.layOut(feed, results, SearchServer.origin(request));
  }
}
