package dateline.cli;

import dateline.evaluate.JudgedDataException;
import dateline.index.IndexLockedException;
import dateline.index.IndexUnusableException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failed command's reason in one line; stack traces only with {@code DATELINE_DEBUG=1}. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (System.getenv("DATELINE_DEBUG") != null) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().println("dateline: " + message(failure));
    command.getErr().flush();
    return code(failure);
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case IndexLockedException ignored -> ExitCodes.USAGE;
      case IndexUnusableException ignored -> ExitCodes.USAGE;
      case JudgedDataException ignored -> ExitCodes.USAGE;
      case NotDirectoryException ignored -> ExitCodes.USAGE;
      case NoSuchFileException ignored -> ExitCodes.USAGE;
      case IllegalArgumentException ignored -> ExitCodes.USAGE;
      default -> ExitCodes.INTERNAL;
    };
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case NoSuchFileException e -> e.getFile() + " does not exist: check the name";
      case AccessDeniedException e -> e.getFile() + " cannot be accessed: check its permissions";
      default -> {
        String message = String.valueOf(failure.getMessage());
        boolean bug =
            failure.getMessage() == null
                || (failure instanceof RuntimeException
                    && !(failure instanceof IllegalArgumentException));
        yield bug ? "internal error, please report it: " + failure : message;
      }
    };
  }
}
