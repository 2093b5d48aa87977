package dateline.cli;

import dateline.index.Generation;
import dateline.lucene.Patience;
import dateline.web.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline generations}. */
@Command(
    name = "generations",
    description = "List the indexes in the index folder, or go back to one that was kept.",
    footer = "\"dateline reindex --keep N\" keeps replaced ones.",
    mixinStandardHelpOptions = true)
final class GenerationsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private WaitOption wait;

  @Option(
      names = "--serve",
      paramLabel = "NAME",
      description = "make this generation the serving one")
  private @Nullable String serve;

  @Option(names = "--json", description = "print a JSON array")
  private boolean json;

  private record GenerationJson(
      String name, boolean serving, String schema, long articles, long bytes, String committed) {

    static GenerationJson of(Generation generation) {
      return new GenerationJson(
          generation.name(),
          generation.serving(),
          generation.schema(),
          generation.articles(),
          generation.bytes(),
          generation.committed().toString());
    }
  }

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  GenerationsCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (var parts = new Composition()) {
      if (serve != null) {
        Patience patience = wait.patience(spec.commandLine().getErr());
        Generation serving = parts.maintenance(index.folder(), patience).serve(serve);
        out.println(serving.name() + " serves now");
        return ExitCodes.DONE;
      }
      List<Generation> all = parts.maintenance(index.folder()).generations();
      if (json) {
        out.println(new Json().write(all.stream().map(GenerationJson::of).toList()));
      } else {
        all.forEach(generation -> out.println(line(generation)));
      }
      return ExitCodes.DONE;
    }
  }

  private static String line(Generation generation) {
    return String.format(
        Locale.ROOT,
        "%s  %s  %,12d articles  %,15d bytes  %s%s",
        generation.name(),
        generation.committed(),
        generation.articles(),
        generation.bytes(),
        "schema " + generation.schema(),
        generation.serving() ? "  serving" : "");
  }
}
