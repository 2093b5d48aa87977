package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives every word and, at the same position, its marked stem, in English where that is another
 * string. Expects folded words.
 */
final class WordAndStemFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final Stems stems;
  private boolean stemWaits;
  private int start;
  private int end;

  WordAndStemFilter(TokenStream input, Stems stems) {
    super(input);
    this.stems = stems;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stemWaits) {
      // The stemmer still holds the stem.
      stemWaits = false;
      clearAttributes();
      step.setPositionIncrement(0);
      offsets.setOffset(start, end);
      char[] stem = stems.letters();
      int mark = stems.mark().length;
      char[] letters = term.resizeBuffer(mark + stem.length);
      System.arraycopy(stems.mark(), 0, letters, 0, mark);
      System.arraycopy(stem, 0, letters, mark, stem.length);
      term.setLength(mark + stem.length);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    stemWaits = stems.isBeside(term.buffer(), term.length());
    start = offsets.startOffset();
    end = offsets.endOffset();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stemWaits = false;
  }
}
