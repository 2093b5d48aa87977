package dateline.analysis;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Notes words that have a capital as they are written, before they are folded: without accents and
 * without the dots of acronyms.
 */
final class CapitalsFilter extends TokenFilter {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private @Nullable String written;

  CapitalsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    boolean capital = false;
    boolean plain = true;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      capital |= Character.isUpperCase(c);
      plain &= c < 128 && c != '.';
    }
    written = null;
    if (capital) {
      String word = term.toString();
      written = plain ? word : plain(word);
    }
    return true;
  }

  /** Returns the last word with its capitals, or null if it has none. */
  @Nullable String written() {
    return written;
  }

  private static String plain(String word) {
    String decomposed = Normalizer.normalize(word.replace(".", ""), Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("");
  }
}
