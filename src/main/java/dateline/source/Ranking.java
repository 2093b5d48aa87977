package dateline.source;

import dateline.article.Origin;
import dateline.article.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for one metadata value. The most trusted wins, of equals the one offered first;
 * the losers stay, so that a user can be told what else was read.
 */
final class Ranking<T> {

  private final int maxChars;
  private final List<Sourced<T>> candidates = new ArrayList<>();

  Ranking() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param maxChars a longer string is no such value, and no candidate; UTF-16 code units
   */
  Ranking(int maxChars) {
    this.maxChars = maxChars;
  }

  /** Adds a candidate; nothing happens if the value is null, a blank string or one too long. */
  void offer(@Nullable T value, Origin origin, double confidence) {
    if (value == null
        || (value instanceof String text && (text.isBlank() || text.length() > maxChars))) {
      return;
    }
    candidates.add(new Sourced<>(value, origin, confidence));
  }

  /** Returns the winner, or null if nothing was offered. */
  @Nullable Sourced<T> best() {
    List<Sourced<T>> ranked = ranked();
    return ranked.isEmpty() ? null : ranked.get(0);
  }

  /** Returns the winner's value, or null if nothing was offered. */
  @Nullable T bestValue() {
    Sourced<T> best = best();
    return best == null ? null : best.value();
  }

  /** Returns every candidate, the most trusted first. */
  List<Sourced<T>> ranked() {
    List<Sourced<T>> ranked = new ArrayList<>(candidates);
    ranked.sort(Comparator.comparingDouble((Sourced<T> c) -> c.confidence()).reversed());
    return ranked;
  }

  boolean isEmpty() {
    return candidates.isEmpty();
  }
}
