package dateline.lucene;

import dateline.query.Proximity;
import java.util.Arrays;

/** Whether two places that do not overlap are near each other. */
interface Nearness {

  /** The most words between them. */
  int reach();

  boolean holds(Place one, Place other);

  /** At most so many words between them. */
  static Nearness within(Proximity.Words words) {
    return new Nearness() {
      @Override
      public int reach() {
        return words.most();
      }

      @Override
      public boolean holds(Place one, Place other) {
        boolean inOrder = one.end() < other.start();
        int between = inOrder ? other.start() - one.end() : one.start() - other.end();
        return between - 1 <= words.most() && (inOrder || !words.inOrder());
      }
    };
  }

  /**
   * In the same part of a field.
   *
   * @param starts where parts begin, ascending
   */
  static Nearness within(int[] starts) {
    return new Nearness() {
      @Override
      public int reach() {
        return Integer.MAX_VALUE / 2;
      }

      @Override
      public boolean holds(Place one, Place other) {
        return part(Math.min(one.start(), other.start())) == part(Math.max(one.end(), other.end()));
      }

      private int part(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
      }
    };
  }
}
