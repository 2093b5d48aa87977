package dateline.index;

import java.nio.file.Path;
import java.util.List;

/**
 * A corpus folder as the index remembers it, so that it can be read again without being named.
 *
 * @param place where it is
 * @param include globs of the files that are read; empty for all
 * @param exclude globs of files that are not
 */
public record SourceFolder(Path place, List<String> include, List<String> exclude) {
  public SourceFolder {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** A folder of which every file is read. */
  public static SourceFolder of(Path place) {
    return new SourceFolder(place, List.of(), List.of());
  }
}
