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
  private boolean decided;
  private @Nullable Sourced<T> decision;

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

  /**
   * Sets the winner, whatever is or will be offered.
   *
   * @param value the value; null if there shall be none
   * @throws IllegalArgumentException if a string is longer than such a value can be
   */
  void decide(@Nullable T value, Origin origin, double confidence) {
    if (value instanceof String text && text.length() > maxChars) {
      throw new IllegalArgumentException(
          "has a value of %d characters: at most %d are taken".formatted(text.length(), maxChars));
    }
    decided = true;
    decision = value == null ? null : new Sourced<>(value, origin, confidence);
  }

  /** Returns the winner, or null if there is none. */
  @Nullable Sourced<T> best() {
    List<Sourced<T>> ranked = ranked();
    return ranked.isEmpty() ? null : ranked.get(0);
  }

  /** Returns the winner's value, or null if nothing was offered. */
  @Nullable T bestValue() {
    Sourced<T> best = best();
    return best == null ? null : best.value();
  }

  /** Returns the candidates that may win, the most trusted first. */
  List<Sourced<T>> ranked() {
    if (decided) {
      return decision == null ? List.of() : List.of(decision);
    }
    return sorted();
  }

  /** Returns every candidate, those a decision has overruled included; the winner is first. */
  List<Sourced<T>> all() {
    List<Sourced<T>> all = sorted();
    if (decision != null) {
      all.add(0, decision);
    }
    return all;
  }

  private List<Sourced<T>> sorted() {
    List<Sourced<T>> ranked = new ArrayList<>(candidates);
    ranked.sort(Comparator.comparingDouble((Sourced<T> c) -> c.confidence()).reversed());
    return ranked;
  }

  boolean isEmpty() {
    return !decided && candidates.isEmpty();
  }
}
