package dateline.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of one or more words in text, the longest at each place, without overlaps. The
 * phrase's own spelling says how it must be written: a capital must be a capital, a word all in
 * capitals must be so, accents are free. A phrase that ends in a hyphen is found only before one
 * ("Sino-" in "Sino-Russian"). Immutable; safe for use by several threads.
 *
 * <p>A trie over words: an edge is the pair of a node and the word's 64-bit fingerprint, kept in
 * one open-addressing table, so a look-up costs one probe and no object.
 *
 * @param <V> what a phrase means
 */
final class PhraseTable<V> {

  /** Receives what is found, in text order. */
  interface Found<V> {
    /**
     * @param start first character of the phrase
     * @param end one past its last character
     * @param dotted whether its last word is written with dots ("U.S.")
     * @param value what it means
     */
    void phrase(int start, int end, boolean dotted, V value);
  }

  /** One way of writing a node's words. Bit n of a mask is for the n-th word. */
  private record Phrase<V>(long capitalised, long allCapitals, boolean beforeHyphen, V value) {}

  private static final int ROOT = 0;
  private static final int NOWHERE = -1;

  private final long[] edges;
  private final int[] targets;
  private final List<List<Phrase<V>>> phrases;
  private final boolean capitalsOnly;

  private PhraseTable(Builder<V> builder) {
    edges = builder.edges.clone();
    targets = builder.targets.clone();
    phrases = List.copyOf(builder.phrases);
    capitalsOnly = builder.capitalsOnly;
  }

  /** Reports every phrase of a text. */
  void scan(String text, Found<V> found) {
    Words words = new Words(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Folding.fold(c) <= Folding.IGNORED) {
        i++;
      } else if (capitalsOnly && c >= 'a' && c <= 'z') {
        i = Words.skip(text, i);
      } else {
        i = findLongest(text, words, i, found);
      }
    }
  }

  /** Reports the longest phrase at a word and returns where to go on. */
  private int findLongest(String text, Words words, int from, Found<V> found) {
    if (!words.moveTo(from)) {
      return text.length();
    }
    int wordEnd = words.end();
    int start = words.start();
    int node = ROOT;
    long capitalised = 0;
    long allCapitals = 0;
    Phrase<V> best = null;
    int bestEnd = wordEnd;
    boolean bestDotted = false;
    for (int depth = 0; depth < Long.SIZE; depth++) {
      node = edge(edges, targets, node, words.hash());
      if (node == NOWHERE) {
        break;
      }
      capitalised |= words.capitalised() ? 1L << depth : 0;
      allCapitals |= words.allCapitals() ? 1L << depth : 0;
      int end = words.end();
      Phrase<V> phrase = fitting(node, capitalised, allCapitals, text, end);
      if (phrase != null) {
        best = phrase;
        bestEnd = end;
        bestDotted = words.dotted();
      }
      int length = words.length();
      if (!words.moveTo(end) || !words.continues(end, length)) {
        break;
      }
    }
    if (best != null) {
      found.phrase(start, bestEnd, bestDotted, best.value());
    }
    return bestEnd;
  }

  private @Nullable Phrase<V> fitting(
      int node, long capitalised, long allCapitals, String text, int end) {
    List<Phrase<V>> written = phrases.get(node);
    for (int i = 0; i < written.size(); i++) {
      Phrase<V> phrase = written.get(i);
      if ((phrase.capitalised & ~capitalised) == 0
          && (phrase.allCapitals & ~allCapitals) == 0
          && (!phrase.beforeHyphen
              || (end < text.length() && Folding.isHyphen(text.charAt(end))))) {
        return phrase;
      }
    }
    return null;
  }

  private static int edge(long[] edges, int[] targets, int node, long wordHash) {
    long key = key(node, wordHash);
    int mask = edges.length - 1;
    for (int slot = (int) (key >>> 20) & mask; edges[slot] != 0; slot = (slot + 1) & mask) {
      if (edges[slot] == key) {
        return targets[slot];
      }
    }
    return NOWHERE;
  }

  /** Never 0, which marks a free slot. */
  private static long key(int node, long wordHash) {
    long key = (wordHash + node * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
    return (key ^ (key >>> 29)) | 1;
  }

  /** Collects the phrases of a table. A phrase added again replaces the former meaning. */
  static final class Builder<V> {
    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private final List<List<Phrase<V>>> phrases = new ArrayList<>();
    private int edgeCount;
    private boolean capitalsOnly = true;

    Builder() {
      phrases.add(List.of());
    }

    /**
     * @param spelling the phrase as it is written; not blank
     */
    @SuppressWarnings("CanIgnoreReturnValueSuggester")
    void add(String spelling, V value) {
      Words words = new Words(spelling);
      int node = ROOT;
      long capitalised = 0;
      long allCapitals = 0;
      int depth = 0;
      for (int i = 0; words.moveTo(i); i = words.end(), depth++) {
        capitalised |= words.capitalised() ? 1L << depth : 0;
        boolean abbreviation = words.allCapitals() && words.capitalised() && words.length() > 1;
        allCapitals |= abbreviation ? 1L << depth : 0;
        node = child(node, words.hash());
      }
      if (depth == 0) {
        throw new IllegalArgumentException("phrase has no word: \"" + spelling + '"');
      }
      capitalsOnly &= (capitalised & 1) != 0;
      boolean beforeHyphen = spelling.endsWith("-");
      put(node, new Phrase<>(capitalised, allCapitals, beforeHyphen, value));
    }

    PhraseTable<V> build() {
      return new PhraseTable<>(this);
    }

    private void put(int node, Phrase<V> phrase) {
      List<Phrase<V>> written = new ArrayList<>(phrases.get(node));
      written.removeIf(
          p ->
              p.capitalised == phrase.capitalised
                  && p.allCapitals == phrase.allCapitals
                  && p.beforeHyphen == phrase.beforeHyphen);
      // The most demanding spelling first, so that "CAR" is tried before "Car".
      written.add(phrase.allCapitals != 0 || phrase.beforeHyphen ? 0 : written.size(), phrase);
      phrases.set(node, List.copyOf(written));
    }

    private int child(int node, long wordHash) {
      int known = edge(edges, targets, node, wordHash);
      if (known != NOWHERE) {
        return known;
      }
      if (edgeCount * 2 >= edges.length) {
        grow();
      }
      int target = phrases.size();
      phrases.add(List.of());
      insert(key(node, wordHash), target);
      return target;
    }

    private void insert(long key, int target) {
      int mask = edges.length - 1;
      int slot = (int) (key >>> 20) & mask;
      while (edges[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      edges[slot] = key;
      targets[slot] = target;
      edgeCount++;
    }

    private void grow() {
      long[] oldEdges = edges;
      int[] oldTargets = targets;
      edges = new long[oldEdges.length * 2];
      targets = new int[oldTargets.length * 2];
      edgeCount = 0;
      for (int i = 0; i < oldEdges.length; i++) {
        if (oldEdges[i] != 0) {
          insert(oldEdges[i], oldTargets[i]);
        }
      }
    }
  }
}
