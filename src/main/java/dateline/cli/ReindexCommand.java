package dateline.cli;

import dateline.ingest.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline reindex [DIR…]}. */
@Command(
    name = "reindex",
    description = "Read folders of documents into a new index, which then replaces the old one.",
    footer = "The old index serves until the new one is complete.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private CorpusOption corpus;

  @Parameters(paramLabel = "DIR", description = "folders of documents (default: --corpus)")
  private List<Path> folders = List.of();

  @Option(names = "--json", description = "print the accounting as JSON")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ReindexCommand() {}

  @Override
  public Integer call() throws IOException {
    try (var parts = new Composition();
        var progress = new ProgressLine()) {
      IngestReport report =
          parts.ingest().rebuild(parts.index(index.folder()), corpus.foldersOr(folders), progress);
      progress.done();
      return IngestRun.finish(report, json, spec.commandLine().getOut());
    }
  }
}
