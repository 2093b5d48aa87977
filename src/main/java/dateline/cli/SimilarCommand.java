package dateline.cli;

import dateline.article.Article;
import dateline.article.Publication;
import dateline.lucene.LuceneArticleSearch;
import dateline.search.Hit;
import dateline.search.SimilarRequest;
import dateline.web.SearchApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline similar ID}. */
@Command(
    name = "similar",
    description = "List articles like one, other versions of it left out.",
    mixinStandardHelpOptions = true)
final class SimilarCommand implements Callable<Integer> {

  /** The values of {@code --newer}. */
  enum Newer {
    ON,
    OFF
  }

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "ID", description = "an article's id, as search prints it")
  private String id;

  @Option(
      names = "--newer",
      paramLabel = "on|off",
      description = "off leaves out what is newer than it, or undated (default: on)",
      defaultValue = "on")
  private Newer newer = Newer.ON;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "at most so many, 1 to 100 (default: ${DEFAULT-VALUE})",
      defaultValue = "10")
  private int size;

  @Option(names = "--json", description = "print the answer of the JSON API")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  SimilarCommand() {}

  @Override
  public Integer call() throws IOException, NoSuchArticleException {
    try (var parts = new Composition();
        LuceneArticleSearch search = parts.search(index.folder())) {
      List<Hit> found =
          search
              .similar(new SimilarRequest(id, newer == Newer.ON, size))
              .orElseThrow(() -> new NoSuchArticleException(id));
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        var api = new SearchApi(search, parts.queryParser(), parts.labels());
        out.println(api.similarJson(id, found));
      } else {
        found.forEach(hit -> print(hit.article(), out));
      }
      return found.isEmpty() ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
    }
  }

  private static void print(Article article, PrintWriter out) {
    Publication publication = article.publication();
    out.printf(
        "%s  %-10s  %s%s%n",
        article.id(),
        publication.published() == null ? "undated" : publication.published().value(),
        article.headline().value(),
        publication.outlet() == null ? "" : " (" + publication.outlet().value() + ")");
  }
}
