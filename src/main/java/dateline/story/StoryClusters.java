package dateline.story;

import java.util.Arrays;
import java.util.List;

/**
 * Puts articles together that are versions of one piece. Two articles belong together if they are
 * versions of each other, or if a chain of such pairs joins them, so the stories depend on the
 * articles only, not on their order or on what was there before.
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

  /** What has fewer equal minima cannot reach {@link #MIN_RESEMBLANCE}, with chance counted in. */
  private static final int MIN_EQUAL = (int) (MIN_RESEMBLANCE * Fingerprint.MINIMA);

  private StoryClusters() {}

  /**
   * Returns, for each article, the index of the first article of its story; its own if it is alone.
   */
  public static int[] firstOfStory(List<Fingerprint> articles) {
    var joins = new Joins();
    articles.forEach(article -> joins.add());
    new VersionTable(articles, joins, 0).joinEachOther();
    var first = new int[articles.size()];
    Arrays.setAll(first, joins::root);
    return first;
  }

  /**
   * Returns whether two fingerprints are of versions of one piece: they share a key, and are mostly
   * the same. This depends on no third article.
   */
  public static boolean areVersions(Fingerprint one, Fingerprint other) {
    int equal = one.equalMinima(other);
    if (equal < MIN_EQUAL) {
      return false;
    }
    double resemblance = Fingerprint.resemblance(equal);
    boolean isShort = Math.min(one.letters(), other.letters()) < SHORT;
    return resemblance >= MIN_RESEMBLANCE
        && one.containment(other, resemblance)
            >= (isShort ? MIN_CONTAINMENT_IF_SHORT : MIN_CONTAINMENT)
        && one.sharesKey(other);
  }
}
