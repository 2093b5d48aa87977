package dateline.story;

import java.util.Arrays;

/**
 * Which of a growing number of articles, or of whole stories, are joined, directly or by others
 * (union-find). Not safe for use by several threads.
 */
public final class Joins {
  private int[] parents = new int[16];
  private int size;

  /** Adds one that is joined with none, and returns its number: how many there were before. */
  public int add() {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size + (size >> 1));
    }
    parents[size] = size;
    return size++;
  }

  /** Takes back the last {@link #add}; nothing may have been joined with it. */
  public void removeLast() {
    size--;
  }

  /** Returns how many there are. */
  public int size() {
    return size;
  }

  /** Returns the least number of those joined with one; the same for all of them. */
  public int root(int one) {
    int root = one;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Joins two, and so all that either is joined with. */
  public void join(int one, int other) {
    int rootOfOne = root(one);
    int rootOfOther = root(other);
    parents[Math.max(rootOfOne, rootOfOther)] = Math.min(rootOfOne, rootOfOther);
  }
}
