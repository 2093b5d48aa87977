package dateline.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The stems of words met before: of all words that have a place in common, of the last. A place is
 * looked up for every word of every article, so what is looked at must fit into a processor's
 * nearer caches. Not safe for use by several threads.
 */
final class KnownStems {
  private static final int SHORT_BITS = 15;
  private static final int LETTER_BITS = 5;
  private static final int LONG_BITS = 12;

  /** As many letters of a to z as a number holds. */
  private static final int MOST_SHORT = Long.SIZE / LETTER_BITS;

  /** Longer words are seldom met again. */
  private static final int MOST_LONG = 20;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Short words as numbers, their letters as digits from 1 to 26. */
  private final long[] shortWords = new long[1 << SHORT_BITS];

  private final char[] @Nullable [] shortStems = new char[1 << SHORT_BITS][];

  /** Long words, and those with other letters. */
  private final char[] @Nullable [] longWords = new char[1 << LONG_BITS][];

  private final char[] @Nullable [] longStems = new char[1 << LONG_BITS][];

  /** Returns what was kept for a word, or null. */
  char @Nullable [] stem(char[] word, int length) {
    long number = number(word, length);
    if (number != 0) {
      int place = place(number, SHORT_BITS);
      return shortWords[place] == number ? shortStems[place] : null;
    }
    int place = place(hash(word, length), LONG_BITS);
    char[] known = longWords[place];
    return known != null && Arrays.equals(known, 0, known.length, word, 0, length)
        ? longStems[place]
        : null;
  }

  /** Keeps the stem of a word. */
  void keep(char[] word, int length, char[] stem) {
    long number = number(word, length);
    if (number != 0) {
      int place = place(number, SHORT_BITS);
      shortWords[place] = number;
      shortStems[place] = stem;
    } else if (length <= MOST_LONG) {
      int place = place(hash(word, length), LONG_BITS);
      longWords[place] = Arrays.copyOf(word, length);
      longStems[place] = stem;
    }
  }

  /** Returns another number for each short word, 0 for others. */
  private static long number(char[] word, int length) {
    if (length > MOST_SHORT) {
      return 0;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int letter = word[i] - 'a' + 1;
      if (letter < 1 || letter > 26) {
        return 0;
      }
      number = (number << LETTER_BITS) | letter;
    }
    return number;
  }

  private static long hash(char[] word, int length) {
    long hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word[i];
    }
    return hash;
  }

  private static int place(long number, int bits) {
    return (int) ((number * SPREAD) >>> (Long.SIZE - bits));
  }
}
