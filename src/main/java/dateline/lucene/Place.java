package dateline.lucene;

import java.util.Comparator;
import java.util.List;

/**
 * Where something stands in a field.
 *
 * @param start the position of its first word
 * @param end the position of its last word, &gt;= start
 * @param parts what it is made of, if not all words from start to end belong to it; else empty
 */
record Place(int start, int end, List<Place> parts) {
  static final Comparator<Place> BY_START =
      Comparator.comparingInt(Place::start).thenComparingInt(Place::end);

  Place(int start, int end) {
    this(start, end, List.of());
  }

  /** Whether both have a word in common, or one lies among the words of the other. */
  boolean overlaps(Place other) {
    return start <= other.end && other.start <= end;
  }
}
