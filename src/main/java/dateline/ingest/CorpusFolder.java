package dateline.ingest;

import dateline.index.SourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder of source files.
 *
 * @param name the first name in the paths of its files: the folder's own name
 * @param source where it is, and which of its files are meant
 */
public record CorpusFolder(String name, SourceFolder source) {

  /** Returns the folder under its own name, with all its files. */
  public static CorpusFolder of(Path folder) {
    return of(folder, List.of(), List.of());
  }

  /**
   * Returns the folder under its own name.
   *
   * @param include globs of the files that are read; empty for all
   * @param exclude globs of files that are not
   */
  public static CorpusFolder of(Path folder, List<String> include, List<String> exclude) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new CorpusFolder(
        name == null ? "root" : name.toString(), new SourceFolder(folder, include, exclude));
  }

  /** Returns where it is. */
  public Path folder() {
    return source.place();
  }

  /** Returns where a file is, by its name in the index. */
  Path file(String path) {
    return path.equals(name) ? folder() : folder().resolve(path.substring(name.length() + 1));
  }

  /**
   * Returns the folder a file is in, by the file's name in the index.
   *
   * @param folders by name
   * @throws IllegalStateException if it is none of them
   */
  static CorpusFolder of(String path, Map<String, CorpusFolder> folders) {
    CorpusFolder corpus = folders.get(nameOf(path));
    if (corpus == null) {
      throw new IllegalStateException(path + " is in no folder of this run");
    }
    return corpus;
  }

  /** Returns the name of the corpus folder a file is in, by the file's name in the index. */
  static String nameOf(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
