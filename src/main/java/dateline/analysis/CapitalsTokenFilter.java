package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Adds what {@link CapitalsFilter} noted as a marked token at the position of the word. */
final class CapitalsTokenFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final CapitalsFilter capitals;
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private @Nullable String waiting;
  private int start;
  private int end;

  /**
   * @param capitals further up the chain, with only filters between that give each word before they
   *     ask for the next
   */
  CapitalsTokenFilter(TokenStream input, CapitalsFilter capitals) {
    super(input);
    this.capitals = capitals;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (waiting != null) {
      clearAttributes();
      offsets.setOffset(start, end);
      term.setEmpty().append(TextAnalysis.CAPITALS).append(waiting);
      step.setPositionIncrement(0);
      waiting = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    waiting = step.getPositionIncrement() > 0 ? capitals.written() : null;
    start = offsets.startOffset();
    end = offsets.endOffset();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting = null;
  }
}
