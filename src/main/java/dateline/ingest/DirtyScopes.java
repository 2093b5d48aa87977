package dateline.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folders in which something happened, until they have been quiet for a while: a file that is being
 * written is left in peace, and a burst of files is one run. A folder that is never quiet has its
 * turn all the same.
 */
final class DirtyScopes {
  private record Times(long first, long last) {}

  private final long quietNanos;
  private final long longestNanos;
  private final Map<Scope, Times> scopes = new HashMap<>();

  /**
   * @param quiet how long nothing must have happened in a folder
   * @param longest how long a folder waits at most
   */
  DirtyScopes(Duration quiet, Duration longest) {
    this.quietNanos = quiet.toNanos();
    this.longestNanos = longest.toNanos();
  }

  void add(Collection<Scope> dirty, long now) {
    for (Scope scope : dirty) {
      scopes.merge(scope, new Times(now, now), (old, last) -> new Times(old.first(), now));
    }
  }

  boolean isEmpty() {
    return scopes.isEmpty();
  }

  /** Returns, and forgets, the scopes whose turn it is; none of them is part of another. */
  List<Scope> due(long now) {
    List<Scope> due = new ArrayList<>();
    scopes.forEach(
        (scope, times) -> {
          if (nanosLeft(times, now) <= 0) {
            due.add(scope);
          }
        });
    due.forEach(scopes::remove);
    return due.stream()
        .filter(scope -> due.stream().noneMatch(other -> isMore(other, scope)))
        .toList();
  }

  private static boolean isMore(Scope other, Scope scope) {
    boolean same = other.inside().equals(scope.inside()) && other.corpus().equals(scope.corpus());
    return !other.equals(scope) && other.covers(scope) && (!same || !scope.deep());
  }

  /** Returns how long it is until the next scope's turn, or {@code longest} if there is none. */
  Duration left(long now, Duration longest) {
    return Duration.ofNanos(
        scopes.values().stream()
            .mapToLong(times -> Math.max(0, nanosLeft(times, now)))
            .reduce(longest.toNanos(), Math::min));
  }

  private long nanosLeft(Times times, long now) {
    return Math.min(times.last() + quietNanos - now, times.first() + longestNanos - now);
  }
}
