package dateline.cli;

import dateline.index.ArticleIndex;
import dateline.ingest.CorpusFolder;
import dateline.ingest.IngestReport;
import dateline.lucene.LuceneArticleSearch;
import dateline.web.SearchServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
  @Mixin private FolderOptions folders;
  @Mixin private Follow follow;
  @Mixin private VectorOptions vectors;
  @Mixin private TimeoutOption timeout;

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

  @Option(
      names = "--watch",
      description = "read new and changed files of the indexed folders while serving")
  private boolean watch;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    var settings = new WebSettings(host, port, openToNetwork);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (var end = new EndOfService();
        var parts = new Composition()) {
      ArticleIndex articles = parts.index(index.folder());
      indexIfMissing(parts, articles, err);
      List<CorpusFolder> followed =
          watch ? folders.folders(List.of(), articles, index.folder(), err) : List.of();
      try (LuceneArticleSearch search = parts.search(index.folder(), vectors, timeout);
          var server =
              new SearchServer(
                  settings,
                  search,
                  parts.queryParser(follow.entities().authorityFolder()),
                  parts.labels(),
                  follow.status(articles, watch));
          var following = follow) {
        int bound = server.start();
        out.printf(
            Locale.ROOT,
            "Dateline serves %,d %s at http://%s:%d (Ctrl+C ends it)%n",
            search.articles(),
            search.articles() == 1 ? "article" : "articles",
            host,
            bound);
        out.flush();
        following.start(parts, articles, followed, vectors, report -> {}, err);
        end.await();
      }
    }
    return ExitCodes.DONE;
  }

  /** Indexes the corpus if nothing is indexed yet; names are found while serving. */
  private void indexIfMissing(Composition parts, ArticleIndex articles, PrintWriter err)
      throws IOException {
    if (articles.exists()) {
      return;
    }
    err.println("there is no index yet: reading the documents, once ...");
    err.flush();
    try (var progress = new ProgressLine(err, false)) {
      IngestReport report =
          parts
              .ingest(follow.reader().settings(), follow.entities().countries())
              .update(
                  articles, folders.folders(List.of(), articles, index.folder(), err), progress);
      progress.end();
      err.println(IngestRun.summary(report));
      err.flush();
    }
  }
}
