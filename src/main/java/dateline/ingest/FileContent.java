package dateline.ingest;

import dateline.index.FileOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file, as SHA-256 of the file and, behind it, its sidecar.
 *
 * @param hash null if the file could not be opened
 * @param failure why it could not be opened, or null if it could
 */
record FileContent(@Nullable ContentHash hash, FileOutcome.@Nullable Failed failure) {
  private static final int BUFFER = 1 << 16;

  /** Reads a file to its end. */
  static FileContent of(FoundFile found) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(found.file(), digest);
      if (found.sidecar() != null) {
        add(found.corpus().file(found.sidecar()), digest);
      }
      return new FileContent(ContentHash.of(digest.digest()), null);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      return new FileContent(null, new FileOutcome.Failed("open", reason(found.file(), e)));
    }
  }

  private static void add(Path file, MessageDigest digest) throws IOException {
    // A pipe would be waited for, for ever.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new NotAFileException();
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private static final class NotAFileException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static String reason(Path file, IOException e) {
    boolean folder = Files.isDirectory(file);
    return switch (e) {
      case NotAFileException ignored ->
          folder
              ? "the folder cannot be looked into: make it readable"
              : "a pipe, socket or device: leave it out with " + Globs.IGNORE_FILE;
      case AccessDeniedException ignored -> "access denied: make the file readable";
      case NoSuchFileException ignored -> "the file is gone, or a link that leads nowhere";
      default -> "cannot be opened: " + e.getMessage();
    };
  }
}
