package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.query.QueryParser;
import dateline.search.Dimension;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever looks like HTML in an article is text, marked or not, in pages and in JSON. */
class HtmlInArticlesTest {
  private static final List<String> PIECES =
      List.of(
          "<b>",
          "</b>",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(2)>",
          "</p></main>",
          "&lt;",
          "&amp;",
          "&",
          "<",
          ">",
          "\"",
          "'",
          "\" onmouseover=\"alert(3)",
          "<!--",
          "-->",
          "]]>",
          "<mark>",
          "</mark>",
          "{{",
          "${x}",
          "@{y}",
          "</title>",
          "</textarea>",
          "<svg/onload=",
          "needle",
          "needle",
          "<needle>",
          "needle's",
          "a",
          "north korea",
          ".",
          " ");
  private static final List<String> QUERIES =
      List.of(
          "needle",
          "script",
          "b",
          "\"north korea\"",
          "need*",
          "needle W/S north",
          "mark OR svg",
          "<b>needle</b>",
          "onmouseover alert");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void htmlNeverSurvives(@TempDir Path folder) throws Exception {
    long seed = Long.getLong("tests.seed", 20_261_125L);
    var random = new Random(seed);
    var articles = new ArrayList<TestArticle>();
    for (int i = 0; i < 40; i++) {
      articles.add(
          TestArticle.of(i + "<i>.txt", text(random) + i, text(random), text(random))
              .withStandfirst(text(random))
              .withByline(text(random), List.of(text(random))));
    }
    try (var index = TestIndex.of(folder, articles);
        var server =
            new SearchServer(
                WebSettings.loopback(0),
                index.search(),
                new QueryParser(name -> Optional.empty(), name -> Optional.empty()),
                (Dimension dimension, String value) -> value)) {
      int port = server.start();
      int hits = 0;
      for (String query : QUERIES) {
        String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
        assertHarmless(Jsoup.parse(get(port, "/search?size=100&q=" + q)), seed + " " + query);
        JsonNode answer = new JsonMapper().readTree(get(port, "/api/v1/search?size=100&q=" + q));
        for (JsonNode hit : answer.path("hits")) {
          hits++;
          assertPlain(hit, articles);
          String page = get(port, "/articles/" + hit.path("id").asText() + "?q=" + q);
          assertHarmless(Jsoup.parse(page), seed + " " + hit.path("headline").asText());
        }
      }
      assertThat(hits).isGreaterThan(40);
    }
  }

  private static void assertHarmless(Document page, String as) {
    assertThat(page.select("script:not([src]), img[onerror], svg[onload], needle, main b"))
        .as(as)
        .isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .as(as)
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(page.select("main")).as(as).hasSize(1);
    assertThat(page.select("mark")).as(as).allMatch(mark -> mark.childrenSize() == 0);
  }

  /** A headline is what it was; highlights are ranges of letters within the text. */
  private static void assertPlain(JsonNode hit, List<TestArticle> articles) {
    String headline = hit.path("headline").asText();
    assertThat(articles).anyMatch(article -> article.headline().equals(headline));
    for (JsonNode snippet : hit.path("snippets")) {
      String text = snippet.path("text").asText();
      for (JsonNode range : snippet.path("highlights")) {
        String marked = text.substring(range.get(0).asInt(), range.get(1).asInt());
        assertThat(marked).matches("[\\p{L}\\p{N}][^<>]*");
      }
    }
  }

  private String get(int port, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static String text(Random random) {
    return random
        .ints(2 + random.nextInt(12), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining(random.nextBoolean() ? " " : "", "x ", " y"));
  }
}
