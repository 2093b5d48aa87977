package dateline.cli;

import dateline.entity.AuthorityFiles;
import dateline.query.Thesaurus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline authority}. */
@Command(
    name = "authority",
    description = "Look after the files that rename, merge and hide people, organisations, places.",
    mixinStandardHelpOptions = true,
    subcommands = AuthorityCommand.Check.class)
final class AuthorityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  AuthorityCommand() {}

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "name what to do: check");
  }

  /** {@code dateline authority check}. */
  @Command(
      name = "check",
      description =
          "Tell what is wrong in the authority files, which reindex applies, and in"
              + " thesaurus.txt beside them, which searches use.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private EnricherOptions options;

    @Parameters(
        paramLabel = "DIR",
        arity = "0..1",
        description = "the folder (default: --authority)")
    private @Nullable Path folder;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in
    Check() {}

    @Override
    public Integer call() throws IOException {
      Path checked = folder == null ? options.authorityFolder() : folder;
      if (!Files.isDirectory(checked)) {
        throw new IllegalArgumentException(
            "there is no folder %s: make it, or name another".formatted(checked));
      }
      AuthorityFiles files = AuthorityFiles.load(checked);
      List<String> thesaurus = Thesaurus.problems(checked);
      PrintWriter out = spec.commandLine().getOut();
      files.problems().forEach(out::println);
      thesaurus.forEach(out::println);
      out.printf(
          "%d entries in %d files, %d problems%n",
          files.entryCount(), files.fileCount(), files.problems().size());
      if (Files.exists(checked.resolve(Thesaurus.FILE))) {
        out.printf("%s: %d problems%n", Thesaurus.FILE, thesaurus.size());
      }
      return files.problems().isEmpty() && thesaurus.isEmpty()
          ? ExitCodes.DONE
          : ExitCodes.SOME_FAILED;
    }
  }
}
