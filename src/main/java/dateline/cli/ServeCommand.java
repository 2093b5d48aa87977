package dateline.cli;

import dateline.index.ArticleIndex;
import dateline.ingest.IngestReport;
import dateline.lucene.LuceneArticleSearch;
import dateline.source.SourceSettings;
import dateline.web.SearchServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline serve}. */
@Command(
    name = "serve",
    description = "Serve the index as web pages and a JSON API; makes the index if there is none.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private VectorOptions vectors;
  @Mixin private CorpusOption corpus;
  @Mixin private EnricherOptions entities;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "0 for any free one (default: ${DEFAULT-VALUE}; env DATELINE_PORT)",
      defaultValue = "${env:DATELINE_PORT:-4567}")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "the interface to listen on (default: ${DEFAULT-VALUE}; env DATELINE_HOST)",
      defaultValue = "${env:DATELINE_HOST:-localhost}")
  private String host;

  @Option(
      names = "--public",
      description = "let --host be one that other machines reach; there is no login")
  private boolean openToNetwork;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    var settings = new WebSettings(host, port, openToNetwork);
    try (var parts = new Composition()) {
      boolean namesMissing = indexIfMissing(parts);
      try (LuceneArticleSearch search = parts.search(index.folder(), vectors);
          var server = new SearchServer(settings, search, parts.queryParser(), parts.labels())) {
        int bound = server.start();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
            Locale.ROOT,
            "Dateline serves %,d %s at http://%s:%d (Ctrl+C ends it)%n",
            search.articles(),
            search.articles() == 1 ? "article" : "articles",
            host,
            bound);
        out.flush();
        if (namesMissing) {
          Thread.ofPlatform().daemon().name("names").start(() -> addNames(parts));
        }
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown, "end of service"));
        ended.await();
      }
    }
    return ExitCodes.DONE;
  }

  /**
   * Indexes the corpus if nothing is indexed yet. So that a first start is quick, name recognition
   * is left out where it has to be prepared first.
   *
   * @return whether the index is still to be made with names
   */
  private boolean indexIfMissing(Composition parts) throws IOException {
    ArticleIndex folder = parts.index(index.folder());
    if (folder.exists()) {
      return false;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("there is no index yet: reading the documents, once ...");
    try (var progress = new ProgressLine(err, false)) {
      IngestReport report =
          parts
              .ingest(SourceSettings.defaults(), entities.countries())
              .update(folder, corpus.foldersOr(List.of()), progress);
      progress.end();
      err.println(IngestRun.summary(report));
    }
    return entities.areNamesWanted() || vectors.on();
  }

  /** Prepares name recognition and indexes anew, while the index without names serves. */
  private void addNames(Composition parts) {
    PrintWriter err = spec.commandLine().getErr();
    try (var progress = new ProgressLine(err, false)) {
      IngestReport report =
          parts
              .ingest(SourceSettings.defaults(), entities.enrichment(err, vectors.embedding(parts.embedder(), err)))
              .rebuild(parts.index(index.folder()), corpus.foldersOr(List.of()), progress);
      progress.end();
      err.println("people, organisations and places are in: " + IngestRun.summary(report));
    } catch (IOException | RuntimeException e) {
      err.println(
          "dateline: people, organisations and places are not in the index: "
              + e.getMessage()
              + "; dateline reindex tries again");
    }
    err.flush();
  }
}
