package dateline.search;

import java.util.List;

/**
 * The versions of one piece: reprints, cut or corrected copies, wire copy in several outlets.
 *
 * @param count how many articles they are, this one included; at least 1
 * @param outlets in how many outlets; those without a known one do not count
 * @param others the others, earliest first and undated last; at most {@link #MAX_LISTED}
 */
public record Versions(int count, int outlets, List<Version> others) {

  /** The most versions listed of a piece; {@link #count} counts all. */
  public static final int MAX_LISTED = 100;

  public Versions {
    others = List.copyOf(others);
    if (count < 1 + others.size()) {
      throw new IllegalArgumentException(
          "%d versions cannot have %d others".formatted(count, others.size()));
    }
  }

  /** An article that has no other version. */
  public static Versions single(boolean hasOutlet) {
    return new Versions(1, hasOutlet ? 1 : 0, List.of());
  }
}
