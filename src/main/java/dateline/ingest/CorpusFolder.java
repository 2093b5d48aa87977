package dateline.ingest;

import java.nio.file.Path;

/**
 * A folder of source files.
 *
 * @param name the first name in the paths of its files: the folder's own name
 * @param folder where it is
 */
public record CorpusFolder(String name, Path folder) {

  /** Returns the folder under its own name. */
  public static CorpusFolder of(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new CorpusFolder(name == null ? "root" : name.toString(), folder);
  }
}
