package dateline.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folders that must be gone afterwards; what cannot be deleted is left without a word. */
final class TemporaryFolders {

  private TemporaryFolders() {}

  /** Creates a folder that nobody else may look into. */
  static Path create() throws IOException {
    return Files.createTempDirectory("dateline-").toAbsolutePath();
  }

  /** Deletes a folder and all in it; links are deleted, not followed. */
  static void delete(Path folder) {
    clear(folder);
    deleteIfEmpty(folder);
  }

  /** Deletes all in a folder. */
  static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          delete(file);
        } else {
          deleteIfEmpty(file);
        }
      }
    } catch (IOException e) {
      // Gone already, or held by somebody who must delete it.
    }
  }

  /** Deletes a file, or a folder if nothing is in it. */
  static void deleteIfEmpty(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // As above.
    }
  }
}
