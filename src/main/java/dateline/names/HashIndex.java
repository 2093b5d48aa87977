package dateline.names;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * Finds the ordinal of a 64-bit key among many. The keys are sorted, and a table says where those
 * with the same leading bits begin, about two to an entry: a look-up reads two places of memory.
 * Immutable; safe for use by several threads.
 */
final class HashIndex {

  private static final int KEYS_PER_BUCKET = 2;

  private final LongBuffer keys;
  private final IntBuffer buckets;
  private final int shift;

  private HashIndex(LongBuffer keys, IntBuffer buckets) {
    this.keys = keys;
    this.buckets = buckets;
    this.shift = Integer.numberOfLeadingZeros(buckets.limit() - 2) + 32;
  }

  static HashIndex read(PackReader in) {
    return new HashIndex(in.longs(), in.ints());
  }

  /**
   * Writes keys for {@link #read}.
   *
   * @param sorted in ascending order of unsigned numbers, each once; an ordinal is a place here
   */
  static void write(PackWriter out, long[] sorted) {
    int size = Integer.highestOneBit(Math.max(2, sorted.length / KEYS_PER_BUCKET));
    int shift = Integer.numberOfLeadingZeros(size - 1) + 32;
    int[] buckets = new int[size + 1];
    Arrays.fill(buckets, sorted.length);
    for (int i = sorted.length - 1; i >= 0; i--) {
      buckets[(int) (sorted[i] >>> shift)] = i;
    }
    for (int i = size - 1; i >= 0; i--) {
      buckets[i] = Math.min(buckets[i], buckets[i + 1]);
    }
    out.longs(sorted);
    out.ints(buckets);
  }

  /** Sorts keys as {@link #write} wants them, leaving out what comes twice. */
  static long[] sort(long[] keys) {
    long[] sorted = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = keys[i] ^ Long.MIN_VALUE;
    }
    Arrays.sort(sorted);
    int size = 0;
    for (long key : sorted) {
      if (size == 0 || sorted[size - 1] != key) {
        sorted[size++] = key;
      }
    }
    for (int i = 0; i < size; i++) {
      sorted[i] ^= Long.MIN_VALUE;
    }
    return Arrays.copyOf(sorted, size);
  }

  /** Returns the ordinal of a key that is among sorted ones. */
  static int ordinal(long[] sorted, long key) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(sorted[middle], key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the ordinal of a key, or -1 if it is not here. */
  int find(long key) {
    int bucket = (int) (key >>> shift);
    int end = buckets.get(bucket + 1);
    for (int i = buckets.get(bucket); i < end; i++) {
      if (keys.get(i) == key) {
        return i;
      }
    }
    return -1;
  }

  int size() {
    return keys.limit();
  }
}
