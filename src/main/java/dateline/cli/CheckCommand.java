package dateline.cli;

import dateline.index.IndexHealth;
import dateline.web.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline check}. */
@Command(
    name = "check",
    description =
        "Verify the index: its files, and that inventory, articles and facets say the same.",
    footer = "Searches and writers go on meanwhile. Exit code 1 if something is wrong.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  CheckCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (var parts = new Composition()) {
      IndexHealth health = parts.maintenance(index.folder()).check();
      if (json) {
        out.println(new Json().write(health));
      } else {
        health.problems().forEach(out::println);
        out.printf(
            "generation %s: %,d files, %,d articles, %s%n",
            health.generation(),
            health.files(),
            health.articles(),
            health.isSound() ? "sound" : "NOT sound");
      }
      return health.isSound() ? ExitCodes.DONE : ExitCodes.SOME_FAILED;
    }
  }
}
