package dateline.cli;

import dateline.ingest.Ingest;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline index [DIR…]}. */
@Command(
    name = "index",
    description = "Bring the index up to date with folders of documents.",
    footer =
        "Only new, changed and removed files are touched; folders indexed before and not named stay.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IngestRun run;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  IndexCommand() {}

  @Override
  public Integer call() throws IOException {
    return run.run(Ingest::update, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
