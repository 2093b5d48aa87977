package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import dateline.entity.Authority;
import dateline.entity.CountryNames;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.StageVersions;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Enrichment;
import dateline.ingest.Ingest;
import dateline.ingest.IngestProgress;
import dateline.lucene.IndexMaintenance;
import dateline.lucene.LuceneArticleIndex;
import dateline.lucene.LuceneArticleSearch;
import dateline.query.QueryParser;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers that never pause while one generation replaces another. */
class ReindexUnderLoadIT {
  private static final int FILES = 40;
  private static final int CLIENTS = 4;
  private static final int REINDEXES = 4;

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Semaphore answered = new Semaphore(0);
  private final AtomicBoolean stop = new AtomicBoolean();

  @Test
  @Timeout(120)
  void noRequestFailsWhileGenerationsAreReplaced(@TempDir Path folder) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("news"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          corpus.resolve(i + ".txt"),
          "Ships of round %d\n\nMinisters of North Korea and Russia met in the harbour, round %d.\n"
              .formatted(i, i));
    }
    List<CorpusFolder> folders = List.of(CorpusFolder.of(corpus));
    Enrichment countries =
        Enrichment.countries(new Enricher(NameRecogniser.NONE, Authority.none()));
    Path place = folder.resolve("index");
    try (var analysis = new TextAnalysis();
        var reader = new SourceReader(SourceSettings.defaults(), Clock.systemUTC())) {
      var index = new LuceneArticleIndex(place, analysis);
      var ingest = new Ingest(reader, countries, 1);
      assertThat(ingest.update(index, folders, IngestProgress.SILENT).accounting().articles())
          .isEqualTo(FILES);
      try (LuceneArticleSearch search =
              LuceneArticleSearch.open(place, analysis, FakeSearch.labels());
          SearchServer server = server(search);
          ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
        int port = server.start();
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          ends.add(clients.submit(() -> request(port)));
        }
        try {
          for (int i = 0; i < REINDEXES; i++) {
            if (i % 2 == 0) {
              ingest.reindex(index, folders, StageVersions.NONE, IngestProgress.SILENT);
            } else {
              ingest.rebuild(index, folders, IngestProgress.SILENT);
            }
            // Before the next, all clients have had answers from this one.
            answered.drainPermits();
            assertThat(answered.tryAcquire(4 * CLIENTS, 60, TimeUnit.SECONDS)).isTrue();
          }
        } finally {
          stop.set(true);
        }
        for (Future<?> end : ends) {
          end.get();
        }
      }
      assertThat(failures).isEmpty();
      assertThat(new IndexMaintenance(place, analysis).generations())
          .singleElement()
          .satisfies(last -> assertThat(last.name()).isEqualTo("000005"));
    }
  }

  private static SearchServer server(LuceneArticleSearch search) {
    return new SearchServer(
        WebSettings.loopback(0),
        search,
        new QueryParser(CountryNames.load()::find, name -> Optional.empty()),
        FakeSearch.labels());
  }

  /** Requests one page after the other, each with what it must contain. */
  private void request(int port) {
    String all = "\"value\":" + FILES;
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!stop.get()) {
        String found = get(client, port, "/api/v1/search?q=harbour&size=3", all);
        get(client, port, "/search?q=harbour+round&about=KP", FILES + " articles");
        get(client, port, "/api/v1/facets/about?q=ministers", "\"RU\"");
        String id = found.replaceAll("(?s).*?\"id\":\"([0-9a-f]+)\".*", "$1");
        get(client, port, "/articles/" + id, "harbour");
      }
    }
  }

  private String get(HttpClient client, int port, String url, String expected) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + url)).build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || !answer.body().contains(expected)) {
        failures.add("%s: %d %.300s".formatted(url, answer.statusCode(), answer.body()));
      }
      answered.release();
      return answer.body();
    } catch (IOException e) {
      failures.add("%s: %s".formatted(url, e));
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
