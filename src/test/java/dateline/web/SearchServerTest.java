package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.query.DateRange;
import dateline.query.QueryParser;
import dateline.search.Dimension;
import dateline.search.Matching;
import dateline.search.SearchSort;
import dateline.search.Selection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Talks HTTP to the server: what every answer has, the JSON, and what goes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchServerTest {
  private static final String SHELLS = SampleArticles.shells().article().id();
  private TestServer server;

  @BeforeAll
  void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=a",
        "/search?size=x",
        "/nowhere",
        "/api/v1/search",
        "/api/v1/nowhere",
        "/api/v1/export?q=a&format=csv",
        "/api/v1/export?q=a",
        "/health/live",
        "/opensearch.xml",
        "/search.atom",
        "/search.json?q=a",
        "/static/dateline.css",
        "/static/nothing.js"
      })
  void everyAnswerIsGuarded(String url) throws Exception {
    HttpResponse<String> answer = server.get(url);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .contains("script-src 'self'; ")
                    .doesNotContain("unsafe", "*", "http"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Cache-Control")).isNotNull();
  }

  @Test
  void suggestionsAreGivenWithTheQueryToRun() throws Exception {
    JsonNode json = json("/api/v1/suggest?q=kim");

    assertThat(json.get("query").asText()).isEqualTo("kim");
    JsonNode first = json.get("suggestions").get(0);
    assertThat(first.get("type").asText()).isEqualTo("PERSON");
    assertThat(first.get("query").asText()).isEqualTo("person:\"Kim Jong Un\"");
    assertThat(first.get("count").asInt()).isEqualTo(3);
    assertThat(first.get("url").asText()).isEqualTo("/search?q=person%3A%22Kim+Jong+Un%22");
    assertThat(json("/api/v1/suggest?q=zzz").get("suggestions")).isEmpty();
    assertThat(server.get("/api/v1/suggest?q=kim&size=21").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/suggest?qq=kim").statusCode()).isEqualTo(400);
  }

  @Test
  void browsersGetSuggestionsInTheirForm() throws Exception {
    HttpResponse<String> answer = server.get("/opensearch/suggest?q=kim");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-suggestions+json");
    JsonNode json = new ObjectMapper().readTree(answer.body());
    assertThat(json.get(0).asText()).isEqualTo("kim");
    assertThat(json.get(1).get(0).asText()).isEqualTo("person:\"Kim Jong Un\"");
    assertThat(json.get(2).get(0).asText()).isEqualTo("Kim Jong Un: 3 articles");
    assertThat(json.get(3).get(0).asText()).startsWith("http://").contains("/search?q=person");
    assertThat(server.get("/opensearch.xml").body())
        .contains("/opensearch/suggest?q={searchTerms}");
  }

  @Test
  void allArticlesFoundAreExported() throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/export?q=Brazil&format=jsonl");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("application/x-ndjson; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"dateline.jsonl\"");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    long total = json("/api/v1/search?q=Brazil&size=0").at("/total/value").asLong();
    assertThat(total).isGreaterThan(20);
    assertThat(answer.headers().firstValueAsLong("X-Total-Count")).hasValue(total);
    assertThat(answer.body().lines()).hasSize((int) total);
    assertThat(server.search().lastRequest().sort()).isEqualTo(SearchSort.NEWEST);
    assertThat(server.search().lastRequest().collapse()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=a|format is missing: use one of csv, jsonl, ris",
        "q=a&format=pdf|unknown format pdf; use one of csv, jsonl, ris",
        "q=a&format=csv&size=10|size has no use, as an export holds all articles: leave it out",
        "q=a&format=csv&sort=relevance|sort=relevance has no use",
        "q=a&format=csv&wrong=1|unknown parameter wrong",
        "q=a&format=csv&from=soon|from=soon is not a date"
      })
  void whatCannotBeExportedIsTold(String parameters, String reason) throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/export?" + parameters);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(new ObjectMapper().readTree(answer.body()).get("detail").asText())
        .startsWith(reason);
  }

  @Test
  void anExportThatTakesTooLongIsNoExport() throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/export?q=!slow&format=csv");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).contains("time was up after 10.0 seconds: narrow the search");
  }

  @Test
  void similarArticlesAreHits() throws Exception {
    String id = json("/api/v1/search?q=artillery").get("hits").get(0).get("id").asText();

    JsonNode json = json("/api/v1/similar/" + id + "?size=2&newer=off");

    assertThat(json.get("hits")).hasSize(2);
    assertThat(json.get("hits").get(0).get("url").asText()).startsWith("/articles/");
    assertThat(server.get("/api/v1/similar/nothing").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v1/similar/" + id + "?newer=maybe").body())
        .contains("newer must be on or off, got maybe");
  }

  @Test
  void searchOffersSpellingsAndFewerFilters() throws Exception {
    JsonNode json = json("/api/v1/search?q=artilery");
    assertThat(json.get("didYouMean").get(0).get("query").asText()).isEqualTo("artillery");
    assertThat(json.get("didYouMean").get(0).get("count").asInt()).isPositive();

    JsonNode narrowed = json("/api/v1/search?q=artillery&year=1999");
    assertThat(narrowed.get("withoutFilters").get(0).get("filter").asText())
        .isEqualTo("year: 1999");
    assertThat(narrowed.get("withoutFilters").get(0).get("count").asLong())
        .isEqualTo(json("/api/v1/search?q=artillery").get("total").get("value").asLong());
  }

  @Test
  void searchAnswersAsDocumented() throws Exception {
    JsonNode json = json("/api/v1/search?q=artillery+pyongyang");

    assertThat(json.get("query").asText()).isEqualTo("artillery pyongyang");
    assertThat(json.get("interpretation").asText()).isEqualTo("artillery AND pyongyang");
    assertThat(json.get("total").get("value").asLong()).isEqualTo(1);
    assertThat(json.get("total").get("relation").asText()).isEqualTo("EQUAL");
    assertThat(json.get("anyWord").asBoolean()).isFalse();
    assertThat(json.get("tookMillis").asLong()).isEqualTo(4);
    assertThat(json.get("next").isNull()).isTrue();
    JsonNode hit = json.get("hits").get(0);
    assertThat(hit.get("id").asText()).isEqualTo(SHELLS);
    assertThat(hit.get("headline").asText()).startsWith("Shells for Seats");
    assertThat(hit.get("headlineHighlights").toString()).isEqualTo("[[23,32]]");
    assertThat(hit.get("kind").asText()).isEqualTo("OP_ED");
    assertThat(hit.get("authors").get(0).get("name").asText()).isEqualTo("The Asia Desk");
    assertThat(hit.get("published").toString())
        .isEqualTo("{\"value\":\"2023-09-14\",\"precision\":\"DAY\",\"origin\":\"JSON_LD\"}");
    assertThat(hit.get("about").toString()).isEqualTo("[\"KP\",\"RU\"]");
    assertThat(hit.get("mentioned").toString()).isEqualTo("[\"US\",\"KR\"]");
    assertThat(hit.get("versions").asInt()).isEqualTo(1);
    assertThat(hit.get("url").asText()).isEqualTo("/articles/" + SHELLS);
    assertThat(hit.has("explanation")).isFalse();
    JsonNode snippet = hit.get("snippets").get(0);
    JsonNode range = snippet.get("highlights").get(0);
    assertThat(snippet.get("text").asText().substring(range.get(0).asInt(), range.get(1).asInt()))
        .isEqualTo("artillery");
    JsonNode about = json.get("facets").get("about").get(0);
    assertThat(about.get("label").asText()).isIn("North Korea", "Russia");
    assertThat(about.get("count").asLong()).isEqualTo(1);
    assertThat(about.get("selected").asBoolean()).isFalse();
  }

  @Test
  void everyParameterReachesTheEngine() throws Exception {
    assertThat(
            server
                .get(
                    "/api/v1/search?q=rice&about=kp&about=RU&mentioned=-us&kind=op_ed"
                        + "&outlet=The+Harbour%20Review&year=undated&from=2022&to=2024-02"
                        + "&sort=oldest&size=7&explain=true")
                .statusCode())
        .isEqualTo(200);

    var request = server.search().lastRequest();
    assertThat(request.query().input()).isEqualTo("rice");
    assertThat(request.selections())
        .containsExactlyInAnyOrder(
            new Selection(Dimension.ABOUT, "KP", false),
            new Selection(Dimension.ABOUT, "RU", false),
            new Selection(Dimension.MENTIONED, "US", true),
            new Selection(Dimension.KIND, "OP_ED", false),
            new Selection(Dimension.OUTLET, "The Harbour Review", false),
            new Selection(Dimension.YEAR, "undated", false));
    assertThat(request.period())
        .isEqualTo(DateRange.between(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 2, 29)));
    assertThat(request.sort()).isEqualTo(SearchSort.OLDEST);
    assertThat(request.size()).isEqualTo(7);
    assertThat(request.explain()).isTrue();
  }

  @Test
  void cursorsLeadThroughAllHitsOnce() throws Exception {
    var seen = new ArrayList<String>();
    String next = "";
    do {
      JsonNode json = json("/api/v1/search?q=brazil&size=10" + next);
      json.get("hits").forEach(hit -> seen.add(hit.get("id").asText()));
      next = json.get("next").isNull() ? "" : "&cursor=" + json.get("next").asText();
    } while (!next.isEmpty());
    assertThat(seen).hasSize(28).doesNotHaveDuplicates();
  }

  @Test
  void pageAndJsonGiveTheSameTotal() throws Exception {
    String search = "?q=sanctions&about=-BR";
    long total = json("/api/v1/search" + search).get("total").get("value").asLong();
    assertThat(server.get("/search" + search).body()).contains(">" + total + " articles<");
  }

  @Test
  void articleTellsWhereEachValueComesFrom() throws Exception {
    JsonNode json = json("/api/v1/articles/" + SHELLS + "?q=artillery");
    assertThat(json.get("headline").get("origin").asText()).isEqualTo("OPEN_GRAPH");
    assertThat(json.get("publication").get("published").get("value").toString())
        .isEqualTo("{\"value\":\"2023-09-14\",\"precision\":\"DAY\"}");
    assertThat(json.get("source").get("path").asText()).isEqualTo("opinion/shells-for-seats.html");
    assertThat(json.get("paragraphs")).hasSize(4);
    assertThat(json.get("mentions").get(0).toString())
        .isEqualTo(
            "{\"type\":\"COUNTRY\",\"id\":\"KP\","
                + "\"range\":{\"part\":\"paragraph\",\"paragraph\":0,\"start\":0,\"end\":11}}");
    assertThat(json.get("highlights").get(0).get("part").asText()).isEqualTo("standfirst");
  }

  @ParameterizedTest
  @CsvSource({"/search.atom, application/atom+xml", "/search.json, application/feed+json"})
  void feedsAreSentToThoseWhoDoNotHaveThem(String path, String type) throws Exception {
    HttpResponse<String> first = server.get(path + "?q=brazil");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(first.body()).contains(server.url(path + "?q=brazil"));
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> held =
        server.get(path + "?q=brazil", "If-None-Match", "\"other\", W/" + tag);
    assertThat(held.statusCode()).isEqualTo(304);
    assertThat(held.headers().firstValue("ETag")).contains(tag);
    assertThat(held.body()).isEmpty();
    assertThat(server.get(path + "?q=rice", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void feedsAskForTheNewestAnswers() throws Exception {
    server.get("/search.atom?q=rice&about=JP&to=2024&collapse=off");
    var request = server.search().lastRequest();
    assertThat(request.sort()).isEqualTo(SearchSort.NEWEST);
    assertThat(request.matching()).isEqualTo(Matching.ALL);
    assertThat(request.size()).isEqualTo(20);
    assertThat(request.selections()).containsExactly(new Selection(Dimension.ABOUT, "JP", false));
    assertThat(request.period()).isEqualTo(DateRange.between(null, LocalDate.of(2024, 12, 31)));
    assertThat(request.collapse()).isFalse();

    server.get("/search.json?q=rice&sort=relevance&match=best&size=3&page=2");
    request = server.search().lastRequest();
    assertThat(request.sort()).isEqualTo(SearchSort.RELEVANCE);
    assertThat(request.matching()).isEqualTo(Matching.ALL);
    assertThat(request.size()).isEqualTo(3);
    assertThat(request.offset()).isEqualTo(3);
    assertThat(request.collapse()).isTrue();
  }

  @Test
  void aListOfValuesIsTurnedPageByPage() throws Exception {
    String first = server.get("/facets/author?q=brazil&size=10").body();
    assertThat(first)
        .contains("12 values")
        .contains("/facets/author?q=brazil&amp;size=10&amp;page=2");
    assertThat(server.get("/facets/author?q=brazil&size=10&page=2").body())
        .contains("rel=\"prev\"");
  }

  @Test
  void facetsOfOneDimensionFollowTheSearch() throws Exception {
    JsonNode json = json("/api/v1/facets/author?q=brazil");
    assertThat(json.get("dimension").asText()).isEqualTo("author");
    assertThat(json.get("found").asLong()).isEqualTo(12);
    assertThat(json.get("values")).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/search?about=ZZ              | 400 | unknown about ZZ",
        "/api/v1/search?region=999            | 400 | unknown region 999; use UN M49 codes",
        "/api/v1/search?person=--             | 400 | person - has no letter or digit",
        "/api/v1/search?kind=poem             | 400 | unknown kind poem; use one of op_ed,",
        "/api/v1/search?sort=best             | 400 | unknown sort best; use one of relevance",
        "/api/v1/search?size=101              | 400 | size must be from 0 to 100, got 101",
        "/api/v1/search?size=many             | 400 | size must be from 0 to 100, got many",
        "/api/v1/search?page=0                | 400 | page must be from 1 to",
        "/api/v1/search?page=99999999999      | 400 | page must be from 1 to",
        "/api/v1/search?cursor=abc            | 400 | cursor abc is not known",
        "/api/v1/search?from=yesterday        | 400 | from=yesterday is not a date; use",
        "/api/v1/search?from=2024-02-31       | 400 | from=2024-02-31 is not a date",
        "/api/v1/search?from=2024&to=2023     | 400 | ends before it starts: from 2024 to 2023",
        "/api/v1/search?year=24               | 400 | unknown year 24",
        "/api/v1/search?explain=yes           | 400 | explain must be true or false, got yes",
        "/api/v1/search?abuot=KP              | 400 | unknown parameter abuot; known are about,",
        "/api/v1/search?q=a&q=b               | 400 | q is given 2 times",
        "/api/v1/search?about=KP&about=-KP    | 400 | about KP is both chosen and excluded",
        "/api/v1/articles/0123456789abcdef    | 404 | there is no article 0123456789abcdef",
        "/api/v1/facets/mood                  | 404 | there is no dimension mood; use one of",
        "/search.atom?abuot=KP                | 400 | unknown parameter abuot; known are about,",
        "/search.json?from=yesterday          | 400 | from=yesterday is not a date; use",
        "/search.atom?size=101                | 400 | size must be from 0 to 100, got 101",
        "/api/v1/nowhere                      | 404 | there is no page /api/v1/nowhere",
      })
  void mistakesAreToldAsProblems(String url, int status, String detail) throws Exception {
    HttpResponse<String> answer = server.get(url);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.get("type").asText()).isEqualTo("about:blank");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).contains(detail);
    assertThat(problem.get("instance").asText()).isEqualTo(url.replaceAll("\\?.*", ""));
  }

  @Test
  void whatJettyRefusesIsToldInOurWay() throws Exception {
    HttpResponse<String> api = server.get("/api/v1/..%2Fsearch");
    assertThat(api.statusCode()).isEqualTo(400);
    assertThat(api.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(api.headers().firstValue("Server")).isEmpty();
    HttpResponse<String> page = server.get("/search?q=" + "a".repeat(100_000));
    assertThat(page.statusCode()).isIn(414, 431);
    assertThat(page.body()).contains("That is too long").doesNotContain("Jetty");
  }

  @Test
  void longestQueryFitsIntoTheAddress() throws Exception {
    String q = SearchParameters.encode("国".repeat(QueryParser.MAX_CHARS));
    assertThat(server.get("/search?q=" + q).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"})
  void onlyReadingIsAllowed(String method) throws Exception {
    HttpResponse<String> answer = server.send(method, "/api/v1/search");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    assertThat(answer.body()).contains("method " + method + " is not supported; use GET");
  }

  @Test
  void headAnswersLikeGetWithoutBody() throws Exception {
    HttpResponse<String> answer = server.send("HEAD", "/search?q=rice");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?size=x",
        "/api/v1/articles/0123456789abcdef",
        "/nowhere",
        "/static/dateline.css",
        "/search.atom?q=rice"
      })
  void headGivesStatusAndHeadersOfGet(String url) throws Exception {
    HttpResponse<String> get = server.get(url);
    HttpResponse<String> head = server.send("HEAD", url);
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    for (String name : List.of("Content-Type", "Cache-Control", "ETag", "Vary")) {
      assertThat(head.headers().allValues(name)).as(name).isEqualTo(get.headers().allValues(name));
    }
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!io", "!overflow"})
  void ourFaultsGetAnIdAndTellNothingElse(String q) throws Exception {
    HttpResponse<String> api = server.get("/api/v1/search?q=" + q);
    assertThat(api.statusCode()).isEqualTo(500);
    JsonNode problem = new ObjectMapper().readTree(api.body());
    assertThat(problem.get("id").asText()).matches("[0-9a-f]{8}");
    assertThat(api.body()).doesNotContain("secret", "Exception", "Overflow", "dateline.");

    HttpResponse<String> page = server.get("/search?q=" + q);
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("Something went wrong")
        .doesNotContain("secret", "dateline.web");
  }

  @Test
  void pagesIgnoreWhatLinkTrackersAdd() throws Exception {
    assertThat(server.get("/search?q=rice&utm_source=mail").statusCode()).isEqualTo(200);
  }

  @Test
  void badlyEncodedQueriesAreTakenAsTyped() throws Exception {
    assertThat(QueryString.parse("q=100%").one("q")).contains("100%");
    assertThat(server.get("/api/v1/search?q=%FF%FErice").statusCode()).isEqualTo(200);
  }

  @Test
  void staticFilesAreKeptByTheBrowser() throws Exception {
    String css = between(server.get("/").body(), "<link rel=\"stylesheet\" href=\"", "\"");
    HttpResponse<String> first = server.get(css);
    assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(server.get(css, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.get("/static/dateline.css").headers().firstValue("Cache-Control"))
        .contains("no-cache");
  }

  @Test
  void answersAreCompressedForThoseWhoAsk() throws Exception {
    HttpResponse<String> plain = server.get("/search");
    HttpResponse<String> zipped = server.get("/search", "Accept-Encoding", "gzip");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(zipped.body().length()).isLessThan(plain.body().length() / 3);
  }

  @Test
  void healthTellsHowManyArticlesThereAre() throws Exception {
    assertThat(server.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    assertThat(server.get("/health/ready").body())
        .isEqualTo("{\"status\":\"ready\",\"articles\":33}");
  }

  @Test
  void browsersLearnHowToSearch() throws Exception {
    HttpResponse<String> answer = server.get("/opensearch.xml");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/opensearchdescription+xml");
    assertThat(answer.body())
        .startsWith("<?xml")
        .contains("template=\"" + server.url("/search?q={searchTerms}") + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void otherMachinesGetInOnlyIfAllowed(String host) {
    assertThatThrownBy(() -> new WebSettings(host, 0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(host)
        .hasMessageContaining("--public");
    assertThat(new WebSettings(host, 0, true).host()).isEqualTo(host);
  }

  @Test
  void portInUseIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SearchServer second =
            new SearchServer(
                WebSettings.loopback(taken.getLocalPort()),
                server.search(),
                new QueryParser(name -> Optional.empty(), name -> Optional.empty()),
                FakeSearch.labels())) {
      assertThatThrownBy(second::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("choose another");
    }
  }

  private JsonNode json(String url) throws Exception {
    HttpResponse<String> answer = server.get(url);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return new ObjectMapper().readTree(answer.body());
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from)).replace("&amp;", "&");
  }
}
