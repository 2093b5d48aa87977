package dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells in two lines what is wrong with a command line, and where help is: printing all options
 * would push the reason off the screen.
 */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("dateline: " + message(failure));
    err.println(
        "\"%s --help\" lists what it takes".formatted(command.getCommandSpec().qualifiedName(" ")));
    err.flush();
    return ExitCodes.USAGE;
  }

  private static String message(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return lowerCase(String.valueOf(failure.getMessage()));
    }
    String first = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      List<String> like = unmatched.getSuggestions();
      String alike = like.isEmpty() ? "" : "; like it: " + String.join(", ", like);
      return "unknown option " + first + alike;
    }
    boolean command = !failure.getCommandLine().getSubcommands().isEmpty();
    return command
        ? "there is no command " + first
        : "%s is too much: leave it out".formatted(first);
  }

  /** Picocli begins its sentences with capitals. */
  private static String lowerCase(String sentence) {
    String said = sentence.startsWith("Error: ") ? sentence.substring(7) : sentence;
    return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
  }
}
