package dateline.cli;

import dateline.ingest.Ingest;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline reindex [DIR…]}. */
@Command(
    name = "reindex",
    description =
        "Bring folders of documents into a new index, which then replaces the old one. What would"
            + " come out the same is taken over from the old one.",
    footer = "The old index serves until the new one is complete.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IngestRun run;
  @ArgGroup private @Nullable Source source;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "keep so many replaced indexes from now on, to go back to with \"dateline generations"
              + " --serve\" (at first 0)")
  private @Nullable Integer keep;

  /** Where articles come from, if not from files and what is known of them. */
  private static final class Source {
    @Option(names = "--fresh", description = "read and enrich every file, take nothing over")
    private boolean fresh;

    @Option(
        names = "--from-index",
        description = "read no file: make the index from the articles the old one stores")
    private boolean stored;
  }

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ReindexCommand() {}

  @Override
  public Integer call() throws IOException {
    boolean stored = source != null && source.stored;
    return run.rebuild(
        mode(), keep, stored, spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private IngestRun.Rebuild mode() {
    if (source != null && source.stored) {
      return (ingest, index, folders, later, progress) ->
          ingest.reindexStored(index, later, progress);
    }
    return source != null && source.fresh
        ? (ingest, index, folders, later, progress) -> ingest.rebuild(index, folders, progress)
        : Ingest::reindex;
  }
}
