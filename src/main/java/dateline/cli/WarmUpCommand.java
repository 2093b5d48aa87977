package dateline.cli;

import dateline.evaluate.TemporaryFolder;
import dateline.index.StageVersions;
import dateline.ingest.CorpusFolder;
import dateline.ingest.Enrichment;
import dateline.ingest.IngestProgress;
import dateline.lucene.LuceneArticleSearch;
import dateline.search.SearchRequest;
import dateline.source.SourceSettings;
import dateline.web.SearchServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Does a little of everything, so that the JVM can note which classes a run needs. The launcher
 * calls it once, with the option that keeps them for later starts.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final String PAGE =
      """
      Warming up – OpEd

      By Warm-up Desk

      January 2, 2024

      France and Japan signed a treaty in Paris.
      """;

  private static final String DOCUMENT =
      "{\\rtf1\\ansi Warming Up\\par By Warm-up Desk\\par Spain and Peru signed a treaty.\\par}";

  @Mixin private EnricherOptions entities;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  WarmUpCommand() {}

  /** The processes that parse documents use the same archive, so their classes belong in it too. */
  private static SourceSettings inThisProcess() {
    SourceSettings settings = SourceSettings.defaults();
    return settings.withProcesses(settings.processes().withMaxProcesses(0));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var folder = TemporaryFolder.create();
        var parts = new Composition()) {
      Path corpus = Files.createDirectory(folder.path().resolve("corpus"));
      Path index = folder.path().resolve("index");
      Files.writeString(corpus.resolve("page.txt"), PAGE);
      Files.writeString(corpus.resolve("page.rtf"), DOCUMENT);
      var ignored =
          parts
              .ingest(
                  inThisProcess(), new Enrichment(entities.preparedEnricher(), StageVersions.NONE))
              .rebuild(parts.index(index), List.of(CorpusFolder.of(corpus)), IngestProgress.SILENT);
      try (LuceneArticleSearch search = parts.search(index);
          var server =
              new SearchServer(
                  WebSettings.loopback(0), search, parts.queryParser(), parts.labels())) {
        var results =
            search.search(SearchRequest.of(parts.queryParser().parse("treaty country:FR")));
        String id = results.hits().getFirst().article().id();
        fetch(
            server.start(),
            List.of("/search?q=treaty", "/api/v1/search?q=treaty", "/articles/" + id));
      }
    }
    return ExitCodes.DONE;
  }

  private static void fetch(int port, List<String> paths) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : paths) {
        var ignored =
            client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.discarding());
      }
    }
  }
}
