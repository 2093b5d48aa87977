package dateline.query;

import java.util.List;
import java.util.Optional;

/** What regions of the world are called, and which countries are in them. */
@FunctionalInterface
public interface RegionNames {

  /**
   * Returns the UN M49 codes from the continent down, {@code 142/030}, for a code or name of a
   * region; each path it returns for itself. Ends in the code of the country if it is one's.
   */
  Optional<String> path(String name);

  /**
   * Returns the countries of a region, by code; empty if they are not known.
   *
   * @param path as {@link #path} returns it
   */
  default List<String> countries(String path) {
    return List.of();
  }
}
