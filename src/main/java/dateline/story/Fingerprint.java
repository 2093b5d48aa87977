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

  /** Three minima, of a byte each, make a key; they are rarely equal by chance. */
  static final int KEYS = MINIMA / 3;

  private static final int KEY_BITS = 24;
  private static final int KEY_MASK = (1 << KEY_BITS) - 1;
  private static final int WORDS = MINIMA / Long.BYTES;

  /** All bits but the highest of each byte. */
  private static final long LOW_BITS = 0x7f7f_7f7f_7f7f_7f7fL;

  private static final long ONE_IN_EACH_BYTE = 0x0101_0101_0101_0101L;

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

  /** Eight minima in each, the first in the highest byte: eight are compared at once. */
  private final long[] minima;

  private Fingerprint(int letters, long[] minima) {
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
    var minima = new long[WORDS];
    for (int i = 0; i < MINIMA; i++) {
      // A multiplication by an odd number puts all numbers in another order.
      int minimum = mix(least(runs, FACTORS[i])) & 0xff;
      minima[i / Long.BYTES] = minima[i / Long.BYTES] << Byte.SIZE | minimum;
    }
    return new Fingerprint(runs.length + RUN - 1, minima);
  }

  /** Reads what {@link #bytes} wrote. */
  public static Fingerprint read(byte[] bytes, int offset, int length) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    int letters = buffer.getInt();
    var minima = new long[WORDS];
    buffer.asLongBuffer().get(minima);
    return new Fingerprint(letters, minima);
  }

  /** Returns the sketch in 196 bytes. */
  public byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + MINIMA).putInt(letters);
    buffer.asLongBuffer().put(minima);
    return buffer.array();
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
    return resemblance(equalMinima(other));
  }

  /** Returns what so many equal minima say of the resemblance. */
  static double resemblance(int equalMinima) {
    double share = (double) equalMinima / MINIMA;
    return Math.max(0, (share - BY_CHANCE) / (1 - BY_CHANCE));
  }

  /** Estimates which part of the shorter of two bodies is in the longer, from 0 to 1. */
  public double containment(Fingerprint other) {
    return containment(other, resemblance(other));
  }

  /** Returns the same of two bodies whose resemblance is known. */
  double containment(Fingerprint other, double resemblance) {
    double common = resemblance / (1 + resemblance) * ((double) letters + other.letters);
    return Math.min(1, common / Math.min(letters, other.letters));
  }

  /** Returns how many minima are equal, by what is zero in their difference. */
  int equalMinima(Fingerprint other) {
    long counts = 0;
    for (int i = 0; i < WORDS; i++) {
      long different = minima[i] ^ other.minima[i];
      // The highest bit of a byte is left clear only where all its bits are.
      long any = (different & LOW_BITS) + LOW_BITS | different;
      counts += ~any >>> (Byte.SIZE - 1) & ONE_IN_EACH_BYTE;
    }
    // Adds up the bytes in the highest one, which can hold them all.
    return (int) ((counts * ONE_IN_EACH_BYTE) >>> (Long.SIZE - Byte.SIZE));
  }

  /**
   * Returns one of the keys; bodies that are alike share some of theirs.
   *
   * @param number from 0 to {@link #KEYS}, exclusive
   */
  int key(int number) {
    int bit = number * KEY_BITS;
    int word = bit / Long.SIZE;
    int left = Long.SIZE - KEY_BITS - bit % Long.SIZE;
    long key = left >= 0 ? minima[word] >>> left : minima[word] << -left | nextBits(word, left);
    return (int) key & KEY_MASK;
  }

  /** Returns what of a key stands in the next word. */
  private long nextBits(int word, int left) {
    return minima[word + 1] >>> (Long.SIZE + left);
  }

  /** Returns whether any key is the other's too. */
  boolean sharesKey(Fingerprint other) {
    for (int number = 0; number < KEYS; number++) {
      if (key(number) == other.key(number)) {
        return true;
      }
    }
    return false;
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
