package dateline.cli;

import dateline.index.Generation;
import java.io.IOException;
import java.nio.file.Path;
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

  @Parameters(paramLabel = "DIR", description = "the folder of the backup")
  private Path backup;

  @Option(names = "--force", description = "replace the index that is there")
  private boolean force;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  RestoreCommand() {}

  @Override
  public Integer call() throws IOException {
    try (var parts = new Composition()) {
      Generation restored = parts.maintenance(index.folder()).restore(backup, force);
      spec.commandLine()
          .getOut()
          .printf(
              "generation %s serves %,d articles from %s%n",
              restored.name(), restored.articles(), backup);
      return ExitCodes.DONE;
    }
  }
}
