package dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.lucene.LuceneArticleSearch;
import dateline.web.SearchServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query of the table of searches, over the sample corpus: page, JSON, feeds, export and shell
 * find the same number of articles, and read the query alike.
 */
class SameTotalsIT {
  private static final Path SEARCHES =
      Path.of("src", "test", "resources", "searches", "places", "searches.tsv");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void pageJsonFeedsExportAndShellAgreeOnEveryQuery(@TempDir Path index) throws Exception {
    CommandRun indexing =
        CommandRun.of("index", "corpus", "--index", index, "--names", "off", "--vectors", "off");
    assertThat(indexing.code()).as(indexing.err()).isEqualTo(ExitCodes.SOME_FAILED);
    long found = 0;
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index);
        var server =
            new SearchServer(
                WebSettings.loopback(0),
                search,
                parts.queryParser(Path.of("authority")),
                parts.labels())) {
      int port = server.start();
      for (String line : Files.readAllLines(SEARCHES)) {
        if (!line.startsWith("#")) {
          found += compare(line.split("\t", -1)[0], port, index);
        }
      }
    }
    assertThat(found).as("articles found by all queries").isGreaterThan(500);
  }

  private long compare(String query, int port, Path index) throws Exception {
    String words = URLEncoder.encode(query, UTF_8);
    JsonNode json = new JsonMapper().readTree(get(port, "/api/v1/search?size=0&q=" + words));
    long total = json.path("total").path("value").asLong(-1);

    CommandRun shell =
        CommandRun.of(
            "search", "--index", index, "--vectors", "off", "--size", 0, "--json", "--", query);
    assertThat(shell.json().path("total").path("value").asLong(-2)).as(query).isEqualTo(total);
    assertThat(shell.json().path("interpretation")).as(query).isEqualTo(json.get("interpretation"));

    assertThat(get(port, "/api/v1/export?format=jsonl&q=" + words).lines().count())
        .as(query)
        .isEqualTo(total);

    Document page = Jsoup.parse(get(port, "/search?q=" + words));
    String articles = total == 1 ? "1 article" : String.format(Locale.ROOT, "%,d articles", total);
    assertThat(page.select("main h1, .total, title").text()).as(query).contains(articles);

    Document atom = Jsoup.parse(get(port, "/search.atom?q=" + words), Parser.xmlParser());
    assertThat(atom.select("opensearch|totalResults").text()).as(query).isEqualTo("" + total);
    assertThat(atom.select("entry"))
        .as(query)
        .hasSize((int) Math.min(20, json.path("stories").asLong(-1)));
    JsonNode feed = new JsonMapper().readTree(get(port, "/search.json?q=" + words));
    assertThat(feed.at("/_dateline/total")).as(query).isEqualTo(json.get("total"));
    assertThat(feed.get("items")).as(query).hasSameSizeAs(atom.select("entry"));
    return total;
  }

  private String get(int port, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
