package dateline.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The stems and stop words of a language. Keeps the stems of words met before: to work one out takes
 * longer than everything else that is done with a word. Not safe for use by several threads.
 */
final class Stems {

  /** Words kept, of which a language's ordinary ones are a part; then they are met anew. */
  private static final int MAX_KNOWN = 20_000;

  /** Longer words are seldom met again. */
  private static final int MAX_KNOWN_CHARS = 20;

  private static final char[] NONE = new char[0];

  private final @Nullable SnowballStemmer stemmer;
  private final CharArraySet stopWords;
  private final CharArrayMap<char[]> known = new CharArrayMap<>(64, false);
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
    char[] met = known.get(word, 0, length);
    if (met == null) {
      met = work(stemmer, word, length);
      if (length <= MAX_KNOWN_CHARS) {
        if (known.size() == MAX_KNOWN) {
          known.clear();
        }
        known.put(Arrays.copyOf(word, length), met);
      }
    }
    letters = met;
    return met.length > 0;
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
