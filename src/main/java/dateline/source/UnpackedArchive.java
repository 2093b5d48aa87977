package dateline.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an archive as files in a temporary folder. Closing it deletes them.
 *
 * @param folder where they are
 * @param entries those of interest, in the archive's order
 * @param fault why there are not more of them, for the user; null if these are all
 */
record UnpackedArchive(Path folder, List<UnpackedEntry> entries, @Nullable String fault)
    implements AutoCloseable {

  UnpackedArchive {
    entries = List.copyOf(entries);
  }

  /**
   * Returns the file of an entry, or null if there is none: whoever unpacked may have been taken
   * over by what it unpacked, so its word is not enough.
   */
  @Nullable Path file(UnpackedEntry entry) {
    String name = entry.file();
    if (name == null || !name.matches("\\d{1,10}")) {
      return null;
    }
    Path file = folder.resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? file : null;
  }

  @Override
  public void close() {
    TemporaryFolders.delete(folder);
  }
}
