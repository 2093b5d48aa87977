package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds words as {@link ICUFoldingFilter} does, those of ASCII letters and digits at once: folding
 * makes their capitals small and nothing else.
 */
final class FoldingFilter extends TokenFilter {
  /** What tells a small letter from a capital. */
  private static final char CASE = 0x20;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] letters = term.buffer();
    int length = term.length();
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      if (c >= 'A' && c <= 'Z') {
        letters[i] = (char) (c | CASE);
      } else if (!isFolded(c)) {
        String folded = Folding.fold(term);
        term.setEmpty().append(folded);
        return true;
      }
    }
    return true;
  }

  private static boolean isFolded(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '\'' || c == ',';
  }
}
