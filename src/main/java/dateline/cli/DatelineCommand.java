package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself: without a command it says what there is. */
@Command(
    name = "dateline",
    description = "A search engine for collections of op-eds and news.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      ReindexCommand.class,
      WatchCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      SimilarCommand.class,
      SuggestCommand.class,
      ExportCommand.class,
      CountriesCommand.class,
      AuthorityCommand.class,
      FailuresCommand.class,
      CheckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      GenerationsCommand.class,
      EvaluateCommand.class,
      WarmUpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 found or done, 1 nothing found or some files failed,",
      "2 wrong usage, 70 our fault."
    })
final class DatelineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  DatelineCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCodes.USAGE;
  }
}
