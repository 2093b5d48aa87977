package dateline.evaluate;

import java.util.Collection;

/** Counts of what was found and what should have been. Mutable; for one thread. */
final class SetCounts {
  private int right;
  private int found;
  private int gold;

  /** Adds one comparison. Elements must be distinct within each collection. */
  void add(Collection<String> foundNow, Collection<String> goldNow) {
    right += (int) foundNow.stream().filter(goldNow::contains).count();
    found += foundNow.size();
    gold += goldNow.size();
  }

  int gold() {
    return gold;
  }

  /** Share of what was found that is right; 0 if nothing was found. */
  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  /** Share of the gold that was found; 0 if there is none. */
  double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** Harmonic mean of precision and recall; 0 if nothing was right. */
  double f1() {
    return right == 0 ? 0 : 2.0 * right / (found + gold);
  }
}
