package dateline.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds and what is being done to it.
 *
 * @param files what became of the files, as of the last commit
 * @param lacking how many articles have still to go through the late stages
 * @param folders the corpus folders by name
 * @param activity what is being done at the moment, or null if nothing is
 * @param followed whether new files are read as they come
 * @param failures files that could not be read, at most as many as were asked for
 */
public record IndexStatus(
    Accounting files,
    long lacking,
    Map<String, SourceFolder> folders,
    @Nullable Activity activity,
    boolean followed,
    List<InventoryEntry> failures) {
  public IndexStatus {
    folders = new TreeMap<>(folders);
    failures = List.copyOf(failures);
  }
}
