package dateline.names;

/**
 * The hash of a text that can be joined with another's without the texts: a polynomial over UTF-16
 * code units modulo 2<sup>64</sup>.
 *
 * @param hash the polynomial's value
 * @param power the base to the power of the text's length
 */
record TextHash(long hash, long power) {

  private static final long BASE = 0x9E3779B97F4A7C15L;

  static TextHash of(CharSequence text) {
    long hash = 0;
    long power = 1;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + text.charAt(i);
      power *= BASE;
    }
    return new TextHash(hash, power);
  }

  /** Returns the hash of a text of which only the hash is known, an underscore, and this one. */
  long after(long before) {
    return (before * BASE + '_') * power + hash;
  }

  /** Returns a key for look-up: the hash with all its bits mixed, different for each type. */
  static long key(int type, long hash) {
    long key = hash + (type + 1) * 0xD6E8FEB86659FD93L;
    key = (key ^ (key >>> 32)) * 0xD6E8FEB86659FD93L;
    key = (key ^ (key >>> 32)) * 0xD6E8FEB86659FD93L;
    return key ^ (key >>> 32);
  }
}
