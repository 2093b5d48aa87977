package dateline.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/** The stems and stop words of a language. Not safe for use by several threads. */
final class Stems {
  private final @Nullable SnowballStemmer stemmer;
  private final CharArraySet stopWords;

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
    if (stemmer == null || stopWords.contains(word, 0, length)) {
      return false;
    }
    // The stemmer works in the array it is given.
    stemmer.setCurrent(Arrays.copyOf(word, length), length);
    boolean ignored = stemmer.stem();
    return !Arrays.equals(stemmer.getCurrentBuffer(), 0, length(), word, 0, length);
  }

  char[] letters() {
    return stemmer == null ? new char[0] : stemmer.getCurrentBuffer();
  }

  int length() {
    return stemmer == null ? 0 : stemmer.getCurrentBufferLength();
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
    return differs(word.toCharArray(), word.length()) ? new String(letters(), 0, length()) : word;
  }
}
