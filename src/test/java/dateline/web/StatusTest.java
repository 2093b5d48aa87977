package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.index.Accounting;
import dateline.index.Activity;
import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.IndexStatus;
import dateline.index.InventoryEntry;
import dateline.index.SourceFolder;
import dateline.index.StageVersions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusTest {
  private static final IndexStatus BUSY =
      new IndexStatus(
          new Accounting(19, 2, 3, 4, 19_000),
          15_790,
          Map.of("news", new SourceFolder(Path.of("/secret/news"), List.of("*.txt"), List.of())),
          new Activity(
              "names",
              3_210,
              19_000,
              0,
              Duration.ofSeconds(10),
              Duration.ofSeconds(70),
              "news/<b>.txt",
              Duration.ofSeconds(5)),
          true,
          List.of(
              new InventoryEntry(
                  "news/<a>.pdf",
                  new FileStamp(1, 1, 1, 1),
                  "ab",
                  new FileOutcome.Failed("parse", "damaged"),
                  StageVersions.NONE,
                  3)));

  private final TestServer server = start();

  private static TestServer start() {
    try {
      return TestServer.start(failures -> BUSY);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void pageTellsTheSumTheProgressAndTheFailures() throws Exception {
    Document page = Jsoup.parse(server.get("/status").body());

    assertThat(page.expectFirst(".sum").text())
        .isEqualTo("28 files found = 19 indexed + 2 duplicate + 3 skipped + 4 failed");
    assertThat(page.expectFirst(".status .notice").text())
        .isEqualTo("People, organisations and places: 3,210 of 19,000 articles done");
    assertThat(page.expectFirst(".activity").text())
        .isEqualTo(
            "At work: names 3,210 of 19,000 articles, 321 a second, 1:10 left, 5 s in news/<b>.txt");
    assertThat(page.select(".failures li").eachText())
        .containsExactly("news/<a>.pdf parse: damaged (3 attempts)");
    assertThat(page.text()).contains("3 more: dateline failures lists them all");
    assertThat(page.text()).contains("news, only *.txt").doesNotContain("/secret");
  }

  @Test
  void everyPageSaysThatNamesAreStillBeingFound() throws Exception {
    for (String url : List.of("/", "/search?q=peru", "/nothing")) {
      assertThat(Jsoup.parse(server.get(url).body()).expectFirst("footer .notice").text())
          .isEqualTo("People, organisations and places: 3,210 of 19,000 articles done");
    }
  }

  @Test
  void jsonTellsTheSame() throws Exception {
    JsonNode json = new ObjectMapper().readTree(server.get("/api/v1/status").body());

    JsonNode files = json.get("files");
    assertThat(files.get("found").asLong())
        .isEqualTo(28)
        .isEqualTo(
            files.get("indexed").asLong()
                + files.get("duplicate").asLong()
                + files.get("skipped").asLong()
                + files.get("failed").asLong());
    assertThat(json.get("articlesWithoutNames").asLong()).isEqualTo(15_790);
    assertThat(json.at("/activity/phase").asText()).isEqualTo("names");
    assertThat(json.at("/activity/filesPerSecond").asDouble()).isEqualTo(321);
    assertThat(json.at("/failures/0/attempts").asInt()).isEqualTo(3);
    assertThat(json.toString()).doesNotContain("/secret");
  }

  @Test
  void metricsAreWellFormedAndAddUp() throws Exception {
    var answer = server.get("/metrics");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain")
        .contains("version=0.0.4");
    assertThat(answer.body())
        .contains("dateline_files{outcome=\"failed\"} 4\n", "dateline_files_found 28\n")
        .contains("dateline_articles_without_names 15790\n", "dateline_busy 1\n");
    for (String line : answer.body().lines().toList()) {
      assertThat(line)
          .matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"\\})? -?[0-9.]+");
    }
  }

  @Test
  void serverThatKnowsNoStatusSaysSo() throws Exception {
    try (TestServer other = TestServer.start()) {
      assertThat(other.get("/api/v1/status").statusCode()).isEqualTo(404);
      assertThat(Jsoup.parse(other.get("/").body()).select("footer .notice")).isEmpty();
    }
  }
}
