package dateline.story;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The body of an article as a sketch: MinHash (Broder, 1997) over all runs of six letters, one byte
 * kept of each minimum (Li and König's b-bit MinHash, 2010). Two sketches tell how much two bodies
 * have in common without the bodies.
 *
 * <p>Case, accents, punctuation and blanks do not count. Runs of letters rather than of words, as a
 * misread letter, or a word cut in two at a line's end, then spoils few of them.
 */
public final class Fingerprint {

  /** Shorter bodies, of about forty words, say too little to be told from a notice or a teaser. */
  public static final int MIN_LETTERS = 200;

  /** Letters and digits in a run. */
  static final int RUN = 6;

  /** Minima kept. */
  static final int MINIMA = 192;

  private static final char LAST_PLAIN = 0x80;

  /** From here to {@link #LAST_QUOTE} is what newspapers have beside ASCII, none of it a letter. */
  private static final char FIRST_DASH = 0x2012;

  private static final char LAST_QUOTE = 0x201F;

  /** What tells a small letter from a capital. */
  private static final int CASE = 0x20;

  private static final double BY_CHANCE = 1 / 256.0;
  private static final long SEED = 20_261_125L;
  private static final int[] FACTORS =
      new SplittableRandom(SEED).ints(MINIMA).map(factor -> factor | 1).toArray();

  private final int letters;
  private final byte[] minima;

  private Fingerprint(int letters, byte[] minima) {
    this.letters = letters;
    this.minima = minima;
  }

  /**
   * Sketches a body.
   *
   * @return null if it has fewer than {@link #MIN_LETTERS} letters and digits
   */
  public static @Nullable Fingerprint of(List<String> paragraphs) {
    int[] runs = runs(letters(paragraphs));
    if (runs.length <= MIN_LETTERS - RUN) {
      return null;
    }
    var minima = new byte[MINIMA];
    for (int i = 0; i < MINIMA; i++) {
      // A multiplication by an odd number puts all numbers in another order.
      minima[i] = (byte) mix(least(runs, FACTORS[i]));
    }
    return new Fingerprint(runs.length + RUN - 1, minima);
  }

  /** Reads what {@link #bytes} wrote. */
  public static Fingerprint read(byte[] bytes, int offset, int length) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    int letters = buffer.getInt();
    var minima = new byte[MINIMA];
    buffer.get(minima);
    return new Fingerprint(letters, minima);
  }

  /** Returns the sketch in 196 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(Integer.BYTES + MINIMA).putInt(letters).put(minima).array();
  }

  /** Returns how many letters and digits the body has. */
  public int letters() {
    return letters;
  }

  /**
   * Estimates which part of all different runs of two bodies is in both (Jaccard's coefficient),
   * from 0 to 1; the standard error is below 0.04.
   */
  public double resemblance(Fingerprint other) {
    int equal = 0;
    for (int i = 0; i < MINIMA; i++) {
      if (minima[i] == other.minima[i]) {
        equal++;
      }
    }
    double share = (double) equal / MINIMA;
    return Math.max(0, (share - BY_CHANCE) / (1 - BY_CHANCE));
  }

  /** Estimates which part of the shorter of two bodies is in the longer, from 0 to 1. */
  public double containment(Fingerprint other) {
    double resemblance = resemblance(other);
    double common = resemblance / (1 + resemblance) * ((double) letters + other.letters);
    return Math.min(1, common / Math.min(letters, other.letters));
  }

  /** Returns a key of {@code rows} minima; bodies that are alike share some of their keys. */
  int key(int band, int rows) {
    int key = 0;
    for (int i = band * rows; i < (band + 1) * rows; i++) {
      key = key << 8 | (minima[i] & 0xff);
    }
    return key;
  }

  private static int least(int[] runs, int factor) {
    int least = Integer.MAX_VALUE;
    for (int run : runs) {
      least = Math.min(least, run * factor);
    }
    return least;
  }

  private static int[] letters(List<String> paragraphs) {
    var letters = new Letters(paragraphs.stream().mapToInt(String::length).sum());
    paragraphs.forEach(letters::add);
    return letters.all();
  }

  /** Letters and digits of texts, folded. */
  private static final class Letters {
    private int[] letters;
    private int count;

    Letters(int chars) {
      letters = new int[chars];
    }

    int[] all() {
      return Arrays.copyOf(letters, count);
    }

    /** Folding may make several characters of one. */
    private void makeRoom(int more) {
      if (count + more > letters.length) {
        letters = Arrays.copyOf(letters, 2 * (count + more));
      }
    }

    /**
     * Folds what needs it word by word: nothing beyond a blank has a say in how a word is folded.
     */
    void add(String text) {
      for (int at = 0; at < text.length(); ) {
        int start = at;
        boolean plain = true;
        for (; at < text.length() && text.charAt(at) > ' '; at++) {
          plain &= isPlain(text.charAt(at));
        }
        if (plain) {
          addPlain(text, start, at);
        } else {
          addFolded(folded(text.substring(start, at)));
        }
        at++;
      }
    }

    /** Adds letters that are all of ASCII. */
    private void addPlain(String text, int start, int end) {
      makeRoom(end - start);
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (isPlainLetter(c)) {
          letters[count++] = c >= 'A' && c <= 'Z' ? c | CASE : c;
        }
      }
    }

    private void addFolded(String folded) {
      makeRoom(folded.length());
      for (int i = 0, c; i < folded.length(); i += Character.charCount(c)) {
        c = folded.codePointAt(i);
        if (Character.isLetterOrDigit(c)) {
          letters[count++] = c;
        }
      }
    }
  }

  /** Whether folding changes nothing but capitals, or the character counts for nothing. */
  private static boolean isPlain(char c) {
    return c < LAST_PLAIN || (c >= FIRST_DASH && c <= LAST_QUOTE);
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlainLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Returns the hashes of all runs, in order. */
  private static int[] runs(int[] letters) {
    var runs = new int[Math.max(0, letters.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      int run = 0;
      for (int j = 0; j < RUN; j++) {
        run = run * 0x01000193 ^ letters[i + j];
      }
      runs[i] = mix(run);
    }
    return runs;
  }

  /** The finalizer of MurmurHash3. */
  private static int mix(int value) {
    int mixed = (value ^ value >>> 16) * 0x85ebca6b;
    mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
    return mixed ^ mixed >>> 16;
  }
}
