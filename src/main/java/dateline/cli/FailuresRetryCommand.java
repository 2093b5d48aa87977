package dateline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline failures retry}. */
@Command(
    name = "retry",
    description = "Read the files again that could not be read, and no others.",
    mixinStandardHelpOptions = true)
final class FailuresRetryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IngestRun run;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  FailuresRetryCommand() {}

  @Override
  public Integer call() throws IOException {
    return run.retry(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
