package dateline.story;

import java.util.Arrays;
import java.util.List;

/**
 * A block of articles by their keys, to find among them the versions of others. Only articles with
 * an equal key are compared, and none that are joined already: thousands of copies of one notice
 * cost a comparison each, not one for each pair. Not safe for use by several threads.
 *
 * <p>Takes some 900 bytes an article, fingerprints included.
 */
public final class VersionTable {
  private static final int ODD = 0x9E3779B1;

  /** So many bits more than buckets, eight for each, are few enough to stay near the processor. */
  private static final int FILTER_BITS = 3;

  private static final int MIN_FILTER_BITS = 14;

  private final List<Fingerprint> block;
  private final Joins joins;
  private final int firstNode;

  /**
   * How many bits of a scattered key number its bucket. The others are kept with each entry, so
   * that keys are told apart without a look at the articles.
   */
  private final int bucketBits;

  /** How many bits of a scattered key number its bit in the filter. */
  private final int filterBits;

  /** The bits that keys have: most of the keys asked for are told at once not to be among them. */
  private final long[] filter;

  /** By bucket, where its entries begin; they end where those of the next begin. */
  private final int[] starts;

  /**
   * Bits of a key, then an article's index. In each bucket those with an equal key stand together,
   * and of these those of one home, in order.
   */
  private final int[] entries;

  /** By article, the root of its joins as of {@link #noteHomes}. */
  private final int[] homes;

  /** By article, the last of the others that it was compared with. */
  private final int[] compared;

  private int asked;

  /**
   * @param block fewer than 2^22 articles
   * @param firstNode the number in {@code joins} of the first of the block; the others follow it
   */
  public VersionTable(List<Fingerprint> block, Joins joins, int firstNode) {
    this.block = block;
    this.joins = joins;
    this.firstNode = firstNode;
    int size = Math.max(1, block.size());
    // A bucket for each key, about; an index then has fewer bits than a bucket's number.
    this.bucketBits = Integer.SIZE - Integer.numberOfLeadingZeros(Fingerprint.KEYS * size - 1);
    this.filterBits = Math.max(MIN_FILTER_BITS, bucketBits + FILTER_BITS);
    this.filter = new long[1 << (filterBits - Integer.numberOfTrailingZeros(Long.SIZE))];
    this.starts = new int[(1 << bucketBits) + 1];
    this.entries = new int[Fingerprint.KEYS * block.size()];
    this.homes = new int[block.size()];
    this.compared = new int[block.size()];
    Arrays.setAll(homes, i -> firstNode + i);
    fill();
  }

  /** Joins those of the block that are versions of each other. */
  public void joinEachOther() {
    // Thousands of copies are so joined, and then passed over as one.
    forEachGroup(this::joinNeighbours);
    noteHomes();
    for (int i = 0; i < block.size(); i++) {
      join(block.get(i), firstNode + i, i);
    }
    noteHomes();
  }

  /**
   * Joins an article with all of the block that are its versions.
   *
   * @param node its number in the joins; not one of the block's
   */
  public void join(Fingerprint article, int node) {
    join(article, node, block.size());
  }

  /**
   * @param before articles of the block from this index on are not looked at
   */
  private void join(Fingerprint article, int node, int before) {
    asked++;
    for (int number = 0; number < Fingerprint.KEYS; number++) {
      int scattered = scattered(article, number);
      if (!isInFilter(scattered)) {
        continue;
      }
      int bucket = bucket(scattered);
      int at = starts[bucket];
      int end = starts[bucket + 1];
      while (at < end && !hasKey(entries[at], scattered)) {
        at++;
      }
      while (at < end && hasKey(entries[at], scattered)) {
        int index = index(entries[at]);
        if (homes[index] - firstNode >= before) {
          break;
        }
        boolean isPassed = index >= before || isJoined(article, node, index);
        at = isPassed ? endOfHome(at, end) : at + 1;
      }
    }
  }

  /** Returns whether an article is joined, or is joined now, with one of the block. */
  private boolean isJoined(Fingerprint article, int node, int index) {
    if (joins.root(homes[index]) == joins.root(node)) {
      return true;
    }
    if (compared[index] == asked) {
      return false;
    }
    compared[index] = asked;
    if (StoryClusters.areVersions(article, block.get(index))) {
      joins.join(node, homes[index]);
      return true;
    }
    return false;
  }

  /** Returns where those end that have the key, and the home, of the article at an entry. */
  private int endOfHome(int start, int end) {
    int last = start;
    int step = 1;
    while (last + step < end && isAlike(start, last + step)) {
      last += step;
      step *= 2;
    }
    for (; step > 0; step /= 2) {
      if (last + step < end && isAlike(start, last + step)) {
        last += step;
      }
    }
    return last + 1;
  }

  private boolean isAlike(int one, int other) {
    return isSameKey(entries[one], entries[other])
        && homes[index(entries[one])] == homes[index(entries[other])];
  }

  private void fill() {
    for (Fingerprint article : block) {
      for (int number = 0; number < Fingerprint.KEYS; number++) {
        int scattered = scattered(article, number);
        int bit = scattered >>> (Integer.SIZE - filterBits);
        filter[bit / Long.SIZE] |= 1L << bit;
        starts[bucket(scattered)]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    // From the ends of the buckets down to their starts.
    for (int i = block.size() - 1; i >= 0; i--) {
      for (int number = 0; number < Fingerprint.KEYS; number++) {
        int scattered = scattered(block.get(i), number);
        entries[--starts[bucket(scattered)]] = scattered << bucketBits | i;
      }
    }
    for (int bucket = 0; bucket < starts.length - 1; bucket++) {
      if (starts[bucket + 1] - starts[bucket] > 1) {
        Arrays.sort(entries, starts[bucket], starts[bucket + 1]);
      }
    }
  }

  /** Entries with an equal key. */
  @FunctionalInterface
  private interface GroupVisitor {
    void visit(int start, int end);
  }

  private void forEachGroup(GroupVisitor visitor) {
    for (int bucket = 0; bucket < starts.length - 1; bucket++) {
      int bucketEnd = starts[bucket + 1];
      for (int start = starts[bucket], end; start < bucketEnd; start = end) {
        end = start + 1;
        while (end < bucketEnd && isSameKey(entries[start], entries[end])) {
          end++;
        }
        if (end - start > 1) {
          visitor.visit(start, end);
        }
      }
    }
  }

  private void joinNeighbours(int start, int end) {
    for (int at = start + 1; at < end; at++) {
      int one = index(entries[at - 1]);
      int other = index(entries[at]);
      if (joins.root(firstNode + one) != joins.root(firstNode + other)
          && StoryClusters.areVersions(block.get(one), block.get(other))) {
        joins.join(firstNode + one, firstNode + other);
      }
    }
  }

  private void noteHomes() {
    Arrays.setAll(homes, i -> joins.root(firstNode + i));
    forEachGroup(this::order);
  }

  /** Orders a group by home, and by index within one. */
  private void order(int start, int end) {
    var byHome = new long[end - start];
    Arrays.setAll(
        byHome,
        i -> {
          int index = index(entries[start + i]);
          return (long) homes[index] << Integer.SIZE | index;
        });
    Arrays.sort(byHome);
    int key = entries[start] - index(entries[start]);
    for (int i = 0; i < byHome.length; i++) {
      entries[start + i] = key | (int) byHome[i];
    }
  }

  /** Returns a key with its number, in an order without patterns: a number for each of them. */
  private static int scattered(Fingerprint article, int number) {
    return (article.key(number) * Fingerprint.KEYS + number) * ODD;
  }

  private boolean isInFilter(int scattered) {
    int bit = scattered >>> (Integer.SIZE - filterBits);
    return (filter[bit / Long.SIZE] >>> bit & 1) != 0;
  }

  private int bucket(int scattered) {
    return scattered >>> (Integer.SIZE - bucketBits);
  }

  private int index(int entry) {
    return entry & ((1 << bucketBits) - 1);
  }

  private boolean isSameKey(int entry, int other) {
    return (entry ^ other) >>> bucketBits == 0;
  }

  /** Whether an entry of a key's bucket is of that key. */
  private boolean hasKey(int entry, int scattered) {
    return isSameKey(entry, scattered << bucketBits);
  }
}
