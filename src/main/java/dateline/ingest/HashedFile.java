package dateline.ingest;

import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.InventoryEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A source file whose content was hashed.
 *
 * @param sha256 of the file and, behind it, its sidecar: 64 hexadecimal digits; empty if the file
 *     could not be opened
 * @param failure why it could not be opened, or null
 */
record HashedFile(FoundFile found, String sha256, FileOutcome.@Nullable Failed failure) {
  private static final int BUFFER = 1 << 16;

  static HashedFile of(FoundFile found) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(found.file(), digest);
      if (found.sidecar() != null) {
        add(found.sidecar(), digest);
      }
      return new HashedFile(found, HexFormat.of().formatHex(digest.digest()), null);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      return new HashedFile(found, "", new FileOutcome.Failed("open", reason(e)));
    }
  }

  private static void add(Path file, MessageDigest digest) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  InventoryEntry entry(FileOutcome outcome) {
    return new InventoryEntry(
        found.path(), FileStamp.of(found.size(), found.modified()), sha256, outcome);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException ignored -> "access denied: make the file readable";
      case NoSuchFileException ignored -> "the file is gone, or a link that leads nowhere";
      default -> "cannot be opened: " + e.getMessage();
    };
  }
}
