package dateline.web;

import dateline.article.EnrichedArticle;
import dateline.index.StatusSource;
import dateline.query.QueryParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real server on a free port over a {@link FakeSearch}, and a client for it. */
final class TestServer implements AutoCloseable {
  private final FakeSearch search;
  private final SearchServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private TestServer(List<EnrichedArticle> articles, @Nullable StatusSource status)
      throws IOException {
    this.search = new FakeSearch(articles);
    this.server =
        new SearchServer(
            WebSettings.loopback(0),
            search,
            new QueryParser(name -> Optional.empty(), name -> Optional.empty()),
            FakeSearch.labels(),
            status);
    this.port = server.start();
  }

  static TestServer start() throws IOException {
    return new TestServer(SampleArticles.all(), null);
  }

  static TestServer start(StatusSource status) throws IOException {
    return new TestServer(SampleArticles.all(), status);
  }

  FakeSearch search() {
    return search;
  }

  String url(String pathAndQuery) {
    return "http://localhost:" + port + pathAndQuery;
  }

  HttpResponse<String> get(String pathAndQuery, String... headers)
      throws IOException, InterruptedException {
    return send("GET", pathAndQuery, headers);
  }

  HttpResponse<String> send(String method, String pathAndQuery, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(pathAndQuery)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
