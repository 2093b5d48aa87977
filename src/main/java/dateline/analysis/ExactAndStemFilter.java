package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * Gives every word as a marked exact term and, at the same position, its stem; stop words only as
 * the exact term. Expects folded words.
 */
final class ExactAndStemFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final @Nullable SnowballStemmer stemmer;
  private final CharArraySet stopWords;
  private @Nullable State wordWaiting;

  ExactAndStemFilter(TokenStream input, @Nullable SnowballStemmer stemmer, CharArraySet stopWords) {
    super(input);
    this.stemmer = stemmer;
    this.stopWords = stopWords;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (wordWaiting != null) {
      restoreState(wordWaiting);
      wordWaiting = null;
      step.setPositionIncrement(0);
      stem();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (!stopWords.contains(term.buffer(), 0, length)) {
      wordWaiting = captureState();
    }
    char[] letters = term.resizeBuffer(length + 1);
    System.arraycopy(letters, 0, letters, 1, length);
    letters[0] = TextAnalysis.EXACT;
    term.setLength(length + 1);
    return true;
  }

  private void stem() {
    if (stemmer == null) {
      return;
    }
    stemmer.setCurrent(term.buffer(), term.length());
    if (stemmer.stem()) {
      term.copyBuffer(stemmer.getCurrentBuffer(), 0, stemmer.getCurrentBufferLength());
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    wordWaiting = null;
  }
}
