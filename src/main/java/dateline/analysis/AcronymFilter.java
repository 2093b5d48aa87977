package dateline.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes acronyms one way: {@code U.N} becomes {@code UN}; and the United States so that no pronoun
 * is taken for it: {@code US}, {@code USA}, {@code U.S} and {@code U.S.A} become {@code usa}. Works
 * on words whose case is kept.
 */
final class AcronymFilter extends TokenFilter {
  private static final String UNITED_STATES = "usa";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AcronymFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (isDotted()) {
      int length = 0;
      for (int i = 0; i < term.length(); i += 2) {
        term.buffer()[length++] = term.buffer()[i];
      }
      boolean unitedStates = isUnitedStates(length, true);
      term.setLength(length);
      if (unitedStates) {
        term.setEmpty().append(UNITED_STATES);
      }
    } else if (isUnitedStates(term.length(), false)) {
      term.setEmpty().append(UNITED_STATES);
    }
    return true;
  }

  /** Single letters with a full stop between every two, such as {@code U.S} or {@code d.p.r.k}. */
  private boolean isDotted() {
    int length = term.length();
    if (length < 3 || length % 2 == 0) {
      return false;
    }
    char[] letters = term.buffer();
    for (int i = 0; i < length; i++) {
      if (i % 2 == 1 ? letters[i] != '.' : !Character.isLetter(letters[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isUnitedStates(int length, boolean anyCase) {
    char[] letters = term.buffer();
    return (length == 2 || (length == 3 && is(letters[2], 'A', anyCase)))
        && is(letters[0], 'U', anyCase)
        && is(letters[1], 'S', anyCase);
  }

  private static boolean is(char letter, char capital, boolean anyCase) {
    return letter == capital || (anyCase && Character.toUpperCase(letter) == capital);
  }
}
