package dateline.cli;

import dateline.evaluate.JudgedDataException;
import dateline.index.IndexLockedException;
import dateline.index.IndexUnusableException;
import dateline.search.SearchTimeoutException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;
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
    command.getErr().println("dateline: " + message(failure, command.getCommandName()));
    command.getErr().flush();
    return code(failure);
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case NoSuchArticleException ignored -> ExitCodes.NOTHING_FOUND;
      case IndexLockedException ignored -> ExitCodes.USAGE;
      case IndexUnusableException ignored -> ExitCodes.USAGE;
      case JudgedDataException ignored -> ExitCodes.USAGE;
      case NotDirectoryException ignored -> ExitCodes.USAGE;
      case NoSuchFileException ignored -> ExitCodes.USAGE;
      case FileAlreadyExistsException ignored -> ExitCodes.USAGE;
      case BindException ignored -> ExitCodes.USAGE;
      case SearchTimeoutException ignored -> ExitCodes.USAGE;
      case IllegalArgumentException ignored -> ExitCodes.USAGE;
      default -> ExitCodes.INTERNAL;
    };
  }

  private static String message(Exception failure, String command) {
    String disk = diskTrouble(failure, command.equals("backup"));
    if (disk != null) {
      return disk;
    }
    return switch (failure) {
      case NoSuchFileException e -> e.getFile() + " does not exist: check the name";
      case FileAlreadyExistsException e -> e.getFile() + " is no folder: name one";
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

  /**
   * A full or read-only disk shows in many kinds of failure: what the system says of it is the same
   * in all. Nothing was lost: what was not committed is as it was.
   *
   * @param isBackup whether a backup was written, and not the index
   * @return what to do, or null if the disk is not to blame
   */
  private static @Nullable String diskTrouble(Throwable failure, boolean isBackup) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String says = String.valueOf(cause.getMessage());
      if (cause instanceof IOException && says.contains("No space left on device")) {
        return isBackup
            ? "the disk of the backup is full: free some space, or name a folder elsewhere"
            : "the disk of the index is full: free some space and run it again; the index is as it"
                + " was at its last commit";
      }
      if (cause instanceof IOException && says.contains("Read-only file system")) {
        return isBackup
            ? "the disk of the backup is read-only: mount it writable, or name another folder"
            : "the disk of the index is read-only: mount it writable, or name another --index";
      }
    }
    return null;
  }
}
