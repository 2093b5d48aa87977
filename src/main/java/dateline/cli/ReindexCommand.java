package dateline.cli;

import dateline.ingest.Ingest;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline reindex [DIR…]}. */
@Command(
    name = "reindex",
    description = "Read folders of documents into a new index, which then replaces the old one.",
    footer = "The old index serves until the new one is complete.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IngestRun run;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  ReindexCommand() {}

  @Override
  public Integer call() throws IOException {
    return run.run(Ingest::rebuild, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
