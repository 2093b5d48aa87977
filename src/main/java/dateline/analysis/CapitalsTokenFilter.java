package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Adds what {@link CapitalsFilter} noted as a marked token at the position of the word. */
final class CapitalsTokenFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final WrittenAttribute written = addAttribute(WrittenAttribute.class);
  private @Nullable String waiting;

  CapitalsTokenFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (waiting != null) {
      // Offsets are those of the word, which was the last token.
      term.setEmpty().append(TextAnalysis.CAPITALS).append(waiting);
      step.setPositionIncrement(0);
      waiting = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    waiting = step.getPositionIncrement() > 0 ? written.written() : null;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting = null;
  }
}
