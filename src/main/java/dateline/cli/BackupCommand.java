package dateline.cli;

import dateline.index.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline backup DIR}. */
@Command(
    name = "backup",
    description = "Copy the index as of its last commit to a new folder.",
    footer =
        "Searches and writers go on meanwhile. The copy is itself an index folder. Source files and"
            + " authority files are not part of it.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(paramLabel = "DIR", description = "an empty folder, or one that does not exist")
  private Path target;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  BackupCommand() {}

  @Override
  public Integer call() throws IOException {
    try (var parts = new Composition()) {
      Generation copy = parts.maintenance(index.folder()).backup(target);
      spec.commandLine()
          .getOut()
          .printf("%,d articles, %,d bytes copied to %s%n", copy.articles(), copy.bytes(), target);
      return ExitCodes.DONE;
    }
  }
}
