package dateline.cli;

import dateline.index.Generation;
import dateline.lucene.IndexMaintenance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline restore DIR}. */
@Command(
    name = "restore",
    description = "Bring back an index that \"dateline backup\" copied.",
    footer = "It is verified first, and takes over in one step; running servers move to it.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private WaitOption wait;

  @Parameters(paramLabel = "DIR", description = "the folder of the backup")
  private Path backup;

  @Option(names = "--force", description = "replace the index that is there")
  private boolean force;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  RestoreCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (var parts = new Composition()) {
      IndexMaintenance maintenance =
          parts.maintenance(index.folder(), wait.patience(spec.commandLine().getErr()));
      Generation restored = maintenance.restore(backup, force);
      out.printf(
          Locale.ROOT,
          "generation %s serves %,d articles from %s%n",
          restored.name(),
          restored.articles(),
          backup);
      if (maintenance.generations().size() > 1) {
        out.println(
            "the one it replaced stays until the index is written next: \"dateline generations\""
                + " lists it and goes back");
      }
      return ExitCodes.DONE;
    }
  }
}
