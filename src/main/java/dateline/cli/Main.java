package dateline.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code, one of {@link ExitCodes}. */
  public static void main(String[] args) {
    // Lucene advises, in four lines, to enable a module that only vectors need.
    Logger lucene = Logger.getLogger("org.apache.lucene");
    lucene.setLevel(Level.SEVERE);
    System.exit(commandLine().execute(args));
  }

  /** Returns the commands, ready to be executed. */
  static CommandLine commandLine() {
    return new CommandLine(new DatelineCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new WrongUsage())
        .setUsageHelpAutoWidth(true);
  }
}
