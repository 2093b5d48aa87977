package dateline.cli;

import dateline.index.ArticleIndex;
import dateline.ingest.CorpusFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline watch [DIR…]}. */
@Command(
    name = "watch",
    description = "Keep the index up to date with folders of documents until ended.",
    footer =
        "A new file can be searched about a second after it is complete. serve --watch does the same"
            + " beside serving.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private FolderOptions folders;
  @Mixin private Follow follow;
  @Mixin private VectorOptions vectors;

  @Parameters(
      paramLabel = "DIR",
      description = "folders of documents (default: those the index remembers, else --corpus)")
  private List<Path> named = List.of();

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  WatchCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (var end = new EndOfService();
        var parts = new Composition();
        var followed = follow) {
      ArticleIndex articles = parts.index(index.folder());
      List<CorpusFolder> corpora = folders.folders(named, articles, index.folder(), err);
      followed.start(
          parts,
          articles,
          corpora,
          vectors,
          report -> {
            out.println(IngestRun.summary(report));
            out.flush();
          },
          err);
      corpora.forEach(corpus -> out.printf("following %s (Ctrl+C ends it)%n", corpus.folder()));
      out.flush();
      end.await();
    }
    return ExitCodes.DONE;
  }
}
