package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.analysis.TextAnalysis;
import dateline.article.ArticleKind;
import dateline.entity.Authority;
import dateline.entity.CountryNames;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.ArticleIndex;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Ingest;
import dateline.ingest.IngestProgress;
import dateline.lucene.LuceneArticleIndex;
import dateline.lucene.LuceneArticleSearch;
import dateline.query.QueryParser;
import dateline.query.Thesaurus;
import dateline.search.Dimension;
import dateline.search.ValueLabels;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way: the sample corpus read, indexed, and asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchServerIT {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  private final HttpClient client = HttpClient.newHttpClient();
  private final TextAnalysis analysis = new TextAnalysis();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private int port;

  @BeforeAll
  void indexAndServe(@TempDir Path folder) throws Exception {
    CountryNames countries = CountryNames.load();
    ArticleIndex index = new LuceneArticleIndex(folder, analysis);
    Ingest ingest =
        new Ingest(
            new SourceReader(SourceSettings.defaults(), TODAY),
            new Enricher(NameRecogniser.NONE, Authority.none()),
            2);
    var report =
        ingest.rebuild(index, List.of(CorpusFolder.of(Path.of("corpus"))), IngestProgress.SILENT);
    assertThat(report.accounting().articles()).isGreaterThan(60);

    LuceneArticleSearch search = LuceneArticleSearch.open(folder, analysis, labels(countries));
    opened.add(search);
    SearchServer server =
        new SearchServer(
            WebSettings.loopback(0),
            search,
            new QueryParser(
                countries::find,
                name -> Optional.empty(),
                (type, name) -> Optional.empty(),
                Thesaurus.shipped()),
            labels(countries));
    opened.add(0, server);
    port = server.start();
  }

  @AfterAll
  void close() throws Exception {
    for (AutoCloseable part : opened) {
      part.close();
    }
    analysis.close();
    client.close();
  }

  @Test
  void articlesWithSomeOfTheWordsAreMarkedAndNotCounted() throws Exception {
    JsonNode answer = json("/api/v1/search?q=north+korea+sanctions&size=100");
    int total = answer.get("total").get("value").asInt();
    int related = answer.get("related").asInt();
    assertThat(related).isPositive();
    assertThat(answer.get("hits")).hasSize(total + related);
    assertThat(answer.get("hits").findValuesAsText("match").stream().filter("answer"::equals))
        .hasSize(total);
    assertThat(answer.get("next").isNull()).isTrue();
    assertThat(json("/api/v1/search?q=north+korea+sanctions&match=all").get("related").asInt())
        .isZero();

    Document page = page("/search?q=north+korea+sanctions&size=100");
    assertThat(page.expectFirst("p.total").text())
        .contains("%d related articles".formatted(related));
    assertThat(page.select(".hit")).hasSize(total + related);
    assertThat(page.select(".hit p.match")).hasSize(related);
  }

  @Test
  void otherWordsForTheSameAreToldAndMarked() throws Exception {
    JsonNode answer = json("/api/v1/search?q=cessation+of+hostilities&size=100");
    assertThat(answer.at("/otherWords/0/name").asText()).isEqualTo("cessation of hostilities");
    assertThat(answer.at("/otherWords/0/names").toString()).contains("ceasefire", "armistice");
    assertThat(answer.get("hits").findValuesAsText("match")).contains("other_words");

    Document page = page("/search?q=cessation+of+hostilities&size=100");
    Element armistice = page.expectFirst(".other-words a:contains(armistice)");
    assertThat(armistice.attr("href")).startsWith("/search?q=%22armistice%22");
    assertThat(page.select(".hit p.match").eachText()).contains("Has other words for it");
    assertThat(page.select(".hit mark").eachText()).contains("ceasefire");
    assertThat(page("/search?q=%22cessation+of+hostilities%22").select(".other-words")).isEmpty();
  }

  @Test
  void dprkArtilleryIsFoundFirstAndFiledUnderBothCountries() throws Exception {
    JsonNode hit = json("/api/v1/search?q=DPRK+artillery").get("hits").get(0);
    assertThat(hit.get("about")).extracting(JsonNode::asText).containsExactlyInAnyOrder("KP", "RU");
    assertThat(hit.get("snippets").toString()).contains("artillery");
    Document page = page("/search?q=DPRK+artillery");
    assertThat(page.expectFirst(".hit h2").text()).isEqualTo(hit.get("headline").asText());
    Document article = page(page.expectFirst(".hit h2 a").attr("href"));
    assertThat(article.select(".text mark").eachText()).contains("artillery");
    assertThat(article.select(".text .country").eachAttr("data-country")).contains("KP", "RU");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=",
        "q=sanctions",
        "q=%22north+korea%22",
        "q=sanctions&about=KP",
        "q=election+OR+drought",
        "q=sanct*&kind=OP_ED",
        "year=undated",
        "from=2024&to=2024-06",
        "q=%22unclosed+sanctions"
      })
  void pageAndJsonAgree(String query) throws Exception {
    JsonNode json = json("/api/v1/search?" + query);
    Document page = page("/search?" + query);
    long total = json.get("total").get("value").asLong();
    long related = json.get("related").asLong();
    String both =
        "%,d %s".formatted(total, total == 1 ? "article" : "articles")
            + (related == 0
                ? ""
                : ", and %,d related articles (leave them out)".formatted(related));
    assertThat(page.select(".total").text()).isEqualTo(both);
    assertThat(page.select(".hit h2").eachText()).isEqualTo(texts(json.get("hits"), "headline"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"about", "mentioned", "kind", "outlet", "author", "year", "language"})
  void everyFacetValueLeadsToAsManyArticlesAsItSays(String dimension) throws Exception {
    for (JsonNode value : json("/api/v1/facets/" + dimension + "?q=government").get("values")) {
      String url =
          "/api/v1/search?q=government&size=0&"
              + dimension
              + "="
              + SearchParameters.encode(value.get("value").asText());
      assertThat(json(url).get("total").get("value").asLong())
          .as(url)
          .isEqualTo(value.get("count").asLong());
    }
  }

  @Test
  void everyArticleCanBeReadAndShowsItsTextUnchanged() throws Exception {
    JsonNode all = json("/api/v1/search?size=100");
    assertThat(all.get("hits").size()).isGreaterThan(60);
    for (JsonNode hit : all.get("hits")) {
      JsonNode article = json("/api/v1/articles/" + hit.get("id").asText());
      Document page = page(hit.get("url").asText() + "?q=the+government");
      for (int i = 0; i < article.get("paragraphs").size(); i++) {
        assertThat(page.expectFirst("#p" + (i + 1)).wholeText())
            .isEqualTo(article.get("paragraphs").get(i).asText() + "\n");
      }
    }
  }

  private JsonNode json(String url) throws Exception {
    return new ObjectMapper().readTree(get(url));
  }

  private Document page(String url) throws Exception {
    return Jsoup.parse(get(url));
  }

  private String get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + url)).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(url + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> texts(JsonNode hits, String name) {
    List<String> texts = new ArrayList<>();
    hits.forEach(hit -> texts.add(hit.get(name).asText()));
    return texts;
  }

  private static ValueLabels labels(CountryNames countries) {
    return (dimension, value) ->
        switch (dimension) {
          case COUNTRY, ABOUT, MENTIONED, OUTLET_COUNTRY -> countries.displayName(value);
          case KIND -> ArticleKind.valueOf(value).label();
          case YEAR -> value.equals(Dimension.UNDATED) ? "Undated" : value;
          case LANGUAGE, AUTHOR, OUTLET, SECTION, REGION, PERSON, ORGANISATION, PLACE -> value;
        };
  }
}
