package dateline.story;

import java.util.Arrays;
import java.util.List;

/**
 * Puts articles together that are versions of one piece. Two articles belong together if their
 * fingerprints say that they are mostly the same, or if a chain of such pairs joins them, so the
 * stories depend on the articles only, not on their order or on what was there before.
 */
public final class StoryClusters {

  /** Pairs that share less of all their runs of letters are not versions, but extracts. */
  static final double MIN_RESEMBLANCE = 0.38;

  /** So much of the shorter one has to be in the longer one ... */
  static final double MIN_CONTAINMENT = 0.75;

  /** ... and so much of one that is shorter than {@link #SHORT}: much there is set phrases. */
  static final double MIN_CONTAINMENT_IF_SHORT = 0.85;

  /** Letters, of about 120 words. */
  static final int SHORT = 600;

  /** Minima that make a key; three of one byte are rarely equal by chance. */
  private static final int ROWS = 3;

  private static final int BANDS = Fingerprint.MINIMA / ROWS;

  /**
   * An article is compared with so many before it that have an equal key. Thousands that share a
   * notice and little else would otherwise cost millions of comparisons; versions meet again in
   * other keys.
   */
  private static final int MOST_COMPARED = 64;

  private final List<Fingerprint> articles;
  private final int[] parents;

  private StoryClusters(List<Fingerprint> articles) {
    this.articles = articles;
    this.parents = new int[articles.size()];
    Arrays.setAll(parents, i -> i);
  }

  /**
   * Returns, for each article, the index of the first article of its story; its own if it is alone.
   * Only articles with equal keys are compared, so the time grows with the number of articles, not
   * with its square.
   *
   * @param articles in an order that depends on nothing but the articles
   */
  public static int[] firstOfStory(List<Fingerprint> articles) {
    var clusters = new StoryClusters(articles);
    for (int band = 0; band < BANDS; band++) {
      clusters.joinWithEqualKeys(band);
    }
    var first = new int[articles.size()];
    Arrays.setAll(first, clusters::root);
    return first;
  }

  /** Returns whether two fingerprints are of versions of one piece. */
  public static boolean areVersions(Fingerprint one, Fingerprint other) {
    boolean isShort = Math.min(one.letters(), other.letters()) < SHORT;
    return one.resemblance(other) >= MIN_RESEMBLANCE
        && one.containment(other) >= (isShort ? MIN_CONTAINMENT_IF_SHORT : MIN_CONTAINMENT);
  }

  private void joinWithEqualKeys(int band) {
    var keyed = new long[articles.size()];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = (long) articles.get(i).key(band, ROWS) << Integer.SIZE | i;
    }
    Arrays.sort(keyed);
    for (int start = 0, end; start < keyed.length; start = end) {
      end = start + 1;
      while (end < keyed.length && keyed[end] >> Integer.SIZE == keyed[start] >> Integer.SIZE) {
        end++;
      }
      for (int i = start; i < end; i++) {
        for (int j = Math.max(start, i - MOST_COMPARED); j < i; j++) {
          joinIfVersions((int) keyed[j], (int) keyed[i]);
        }
      }
    }
  }

  private void joinIfVersions(int one, int other) {
    int rootOfOne = root(one);
    int rootOfOther = root(other);
    if (rootOfOne != rootOfOther && areVersions(articles.get(one), articles.get(other))) {
      parents[Math.max(rootOfOne, rootOfOther)] = Math.min(rootOfOne, rootOfOther);
    }
  }

  private int root(int article) {
    int root = article;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
