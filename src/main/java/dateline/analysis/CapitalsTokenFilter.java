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
  private final WrittenAttribute written = addAttribute(WrittenAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private @Nullable String waiting;
  private int start;
  private int end;

  CapitalsTokenFilter(TokenStream input) {
    super(input);
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
    waiting = step.getPositionIncrement() > 0 ? written.written() : null;
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
