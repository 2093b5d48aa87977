package dateline.cli;

import dateline.ingest.Ingest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline index [DIR…]}. */
@Command(
    name = "index",
    description = "Bring the index up to date with folders of documents.",
    footer =
        "Only new, changed, moved and removed files are touched; folders indexed before and not named"
            + " stay.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IngestRun run;

  @Option(
      names = "--verify",
      description = "hash every file, whatever the file system says of its time of change")
  private boolean verify;

  @Option(
      names = "--forget",
      paramLabel = "NAME",
      description = "first remove a folder indexed before, and all its files, from the index")
  private List<String> forgotten = List.of();

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  IndexCommand() {}

  @Override
  public Integer call() throws IOException {
    Ingest.Trust trust = verify ? Ingest.Trust.NOTHING : Ingest.Trust.STAMPS;
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!forgotten.isEmpty() && !run.forget(forgotten, out, err)) {
      return ExitCodes.DONE;
    }
    return run.run(
        (ingest, index, folders, progress) -> ingest.update(index, folders, trust, progress),
        out,
        err);
  }
}
