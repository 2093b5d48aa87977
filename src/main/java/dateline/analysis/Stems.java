package dateline.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The stems and stop words of a language. Keeps the stems of words met before: to work one out
 * takes longer than everything else that is done with a word. Not safe for use by several threads.
 */
final class Stems {

  /** Words kept, a power of two: the last met of all that have a place in common. */
  private static final int PLACES = 1 << 14;

  /** Longer words are seldom met again. */
  private static final int MAX_KNOWN_CHARS = 20;

  private static final char[] NONE = new char[0];

  private final @Nullable SnowballStemmer stemmer;
  private final CharArraySet stopWords;
  private final char[] @Nullable [] words = new char[PLACES][];
  private final char[][] stems = new char[PLACES][];
  private char[] letters = NONE;

  /**
   * @param stemmer null where words are their own stems
   */
  Stems(@Nullable SnowballStemmer stemmer, CharArraySet stopWords) {
    this.stemmer = stemmer;
    this.stopWords = stopWords;
  }

  boolean isStopWord(CharSequence word) {
    return stopWords.contains(word);
  }

  /**
   * Stems a word, which can then be read from {@link #letters}, and tells whether the stem is
   * another string. Stop words are never stemmed.
   */
  boolean differs(char[] word, int length) {
    if (stemmer == null) {
      return false;
    }
    if (length > MAX_KNOWN_CHARS) {
      letters = work(stemmer, word, length);
    } else {
      int place = place(word, length);
      char[] known = words[place];
      if (known == null || !Arrays.equals(known, 0, known.length, word, 0, length)) {
        words[place] = Arrays.copyOf(word, length);
        stems[place] = work(stemmer, word, length);
      }
      letters = stems[place];
    }
    return letters.length > 0;
  }

  private static int place(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word[i]) * 0x9E3779B1;
    }
    return (hash ^ hash >>> 15) & PLACES - 1;
  }

  /** Returns the stem of a word, nothing if it is the word itself. */
  private char[] work(SnowballStemmer by, char[] word, int length) {
    if (stopWords.contains(word, 0, length)) {
      return NONE;
    }
    // The stemmer works in the array it is given.
    by.setCurrent(Arrays.copyOf(word, length), length);
    boolean ignored = by.stem();
    char[] buffer = by.getCurrentBuffer();
    int letters = by.getCurrentBufferLength();
    return Arrays.equals(buffer, 0, letters, word, 0, length)
        ? NONE
        : Arrays.copyOf(buffer, letters);
  }

  /** Returns the stem of the word that was last found to {@linkplain #differs differ}. */
  char[] letters() {
    return letters;
  }

  /**
   * Returns the terms of all words with the stem of a word: the marked stem and, if the stem is a
   * word that is its own stem, that word.
   */
  List<String> forms(String word) {
    String stem = stem(word);
    return stem.equals(stem(stem)) && !isStopWord(stem)
        ? List.of(TextAnalysis.STEM + stem, stem)
        : List.of(TextAnalysis.STEM + stem);
  }

  private String stem(String word) {
    return differs(word.toCharArray(), word.length()) ? new String(letters()) : word;
  }
}
