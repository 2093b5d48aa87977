package dateline.analysis;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leaves out words that a {@link WordSpotter} does not look for. */
final class SpottingFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final WordSpotter spotter;

  SpottingFilter(TokenStream input, WordSpotter spotter) {
    super(input);
    this.spotter = spotter;
  }

  @Override
  protected boolean accept() {
    return spotter.mayBe(term.buffer(), term.length());
  }
}
