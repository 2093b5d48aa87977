package dateline.entity;

import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of an article that do not overlap. Asks its neighbours only, so that an article of a
 * hundred thousand names does not take the square of that.
 */
final class RangeSet {

  private final NavigableSet<TextRange> ranges = new TreeSet<>();

  RangeSet(Collection<TextRange> ranges) {
    this.ranges.addAll(ranges);
  }

  void add(TextRange range) {
    boolean ignored = ranges.add(range);
  }

  /** Returns whether no range of the set has a character in common with another. */
  boolean isFree(TextRange range) {
    return overlapping(range).isEmpty();
  }

  /** Returns the ranges of the set that have a character in common with another. */
  List<TextRange> overlapping(TextRange range) {
    List<TextRange> overlapping = new ArrayList<>();
    @Nullable TextRange before = ranges.lower(range);
    if (before != null && before.overlaps(range)) {
      overlapping.add(before);
    }
    for (TextRange after : ranges.tailSet(range, true)) {
      if (!after.overlaps(range)) {
        break;
      }
      overlapping.add(after);
    }
    return overlapping;
  }

  List<TextRange> toList() {
    return List.copyOf(ranges);
  }
}
