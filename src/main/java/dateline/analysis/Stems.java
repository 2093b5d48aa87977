package dateline.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The stems and stop words of a language. Those for running text keep the stems of words met
 * before: to work one out takes longer than everything else that is done with a word. Not safe for
 * use by several threads, but for the mark and the stop words.
 */
final class Stems {

  private static final int LONGEST_STEMMED = 255;
  private static final char[] NONE = new char[0];

  private final @Nullable SnowballStemmer stemmer;
  private final CharArraySet stopWords;
  private final char[] mark;
  private final boolean always;
  private final @Nullable KnownStems known;
  private char[] letters = NONE;

  private Stems(
      @Nullable SnowballStemmer stemmer,
      CharArraySet stopWords,
      char[] mark,
      boolean always,
      @Nullable KnownStems known) {
    this.stemmer = stemmer;
    this.stopWords = stopWords;
    this.mark = mark;
    this.always = always;
    this.known = known;
  }

  /** Returns the stems of English, which are left out where the word is its own stem. */
  static Stems english(SnowballStemmer stemmer, CharArraySet stopWords) {
    return new Stems(stemmer, stopWords, new char[] {TextAnalysis.STEM}, false, null);
  }

  /**
   * Returns the stems of another language. They bear its mark, and every word but stop words has
   * one, so that a word of one language is never taken for a stem of another.
   */
  static Stems of(String language, SnowballStemmer stemmer, CharArraySet stopWords) {
    String mark = TextAnalysis.STEM + language + '/';
    return new Stems(stemmer, folded(stopWords), mark.toCharArray(), true, null);
  }

  /** Returns the stems of a language whose words are their own stems. */
  static Stems none() {
    return new Stems(null, CharArraySet.EMPTY_SET, NONE, false, null);
  }

  /** Returns the same stems for running text; the ones they come from are not to be used then. */
  Stems remembering() {
    return new Stems(stemmer, stopWords, mark, always, new KnownStems());
  }

  private static CharArraySet folded(CharArraySet words) {
    var folded = new CharArraySet(words.size(), false);
    for (Object word : words) {
      folded.add(Folding.fold(String.valueOf((char[]) word)));
    }
    return folded;
  }

  /** The characters before a stem in its term. */
  char[] mark() {
    return mark;
  }

  boolean isStopWord(CharSequence word) {
    return stopWords.contains(word);
  }

  /**
   * Stems a word, which can then be read from {@link #letters}, and tells whether the stem is to be
   * found beside the word. Stop words are never stemmed.
   */
  boolean isBeside(char[] word, int length) {
    if (stemmer == null || length > LONGEST_STEMMED) {
      return false;
    }
    char[] met = known == null ? null : known.stem(word, length);
    if (met == null) {
      met = work(stemmer, word, length);
      if (known != null) {
        known.keep(word, length, met);
      }
    }
    letters = met;
    return letters.length > 0;
  }

  /** Returns the stem of a word, nothing if it is not to be found beside the word. */
  private char[] work(SnowballStemmer by, char[] word, int length) {
    if (stopWords.contains(word, 0, length)) {
      return NONE;
    }
    // The stemmer works in the array it is given.
    by.setCurrent(Arrays.copyOf(word, length), length);
    boolean ignored = by.stem();
    char[] buffer = by.getCurrentBuffer();
    int letters = by.getCurrentBufferLength();
    return !always && Arrays.equals(buffer, 0, letters, word, 0, length)
        ? NONE
        : Arrays.copyOf(buffer, letters);
  }

  /** Returns the stem of the word that was last found to {@linkplain #isBeside be beside}. */
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
    return isBeside(word.toCharArray(), word.length()) ? new String(letters()) : word;
  }
}
