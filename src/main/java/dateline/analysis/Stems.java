package dateline.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/** The stems and stop words of a language. Not safe for use by several threads. */
final class Stems {
  private static final int LONGEST_STEMMED = 255;

  private final @Nullable SnowballStemmer stemmer;
  private final CharArraySet stopWords;
  private final char[] mark;
  private final boolean always;

  private Stems(
      @Nullable SnowballStemmer stemmer, CharArraySet stopWords, String mark, boolean always) {
    this.stemmer = stemmer;
    this.stopWords = stopWords;
    this.mark = mark.toCharArray();
    this.always = always;
  }

  /** Returns the stems of English, which are left out where the word is its own stem. */
  static Stems english(SnowballStemmer stemmer, CharArraySet stopWords) {
    return new Stems(stemmer, stopWords, String.valueOf(TextAnalysis.STEM), false);
  }

  /**
   * Returns the stems of another language. They bear its mark, and every word but stop words has
   * one, so that a word of one language is never taken for a stem of another.
   */
  static Stems of(String language, SnowballStemmer stemmer, CharArraySet stopWords) {
    return new Stems(stemmer, folded(stopWords), TextAnalysis.STEM + language + '/', true);
  }

  /** Returns the stems of a language whose words are their own stems. */
  static Stems none() {
    return new Stems(null, CharArraySet.EMPTY_SET, "", false);
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
    if (stemmer == null || length > LONGEST_STEMMED || stopWords.contains(word, 0, length)) {
      return false;
    }
    // The stemmer works in the array it is given.
    stemmer.setCurrent(Arrays.copyOf(word, length), length);
    boolean ignored = stemmer.stem();
    return always || !Arrays.equals(stemmer.getCurrentBuffer(), 0, length(), word, 0, length);
  }

  char[] letters() {
    return stemmer == null ? new char[0] : stemmer.getCurrentBuffer();
  }

  int length() {
    return stemmer == null ? 0 : stemmer.getCurrentBufferLength();
  }

  /**
   * Returns the terms of all English words with the stem of a word: the marked stem and, if the
   * stem is a word that is its own stem, that word.
   */
  List<String> forms(String word) {
    String stem = stem(word);
    return stem.equals(stem(stem)) && !isStopWord(stem)
        ? List.of(TextAnalysis.STEM + stem, stem)
        : List.of(TextAnalysis.STEM + stem);
  }

  private String stem(String word) {
    return isBeside(word.toCharArray(), word.length()) ? new String(letters(), 0, length()) : word;
  }
}
