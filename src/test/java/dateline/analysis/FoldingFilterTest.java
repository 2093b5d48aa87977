package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class FoldingFilterTest {

  @Test
  void foldsAnyWordAsIcuDoes() throws IOException {
    var random = new Random(37);
    var text = new StringBuilder("Caf\u00e9 STRASSE Stra\u00dfe \u0130stanbul na\u00efve x^y `z");
    for (int word = 0; word < 2_000; word++) {
      text.append(' ');
      int range = random.nextBoolean() ? 0x80 : 0x500;
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append((char) (0x21 + random.nextInt(range - 0x21)));
      }
    }

    assertThat(words(new FoldingFilter(tokens(text)), text))
        .isEqualTo(words(new ICUFoldingFilter(tokens(text)), text));
  }

  private static TokenStream tokens(CharSequence text) {
    var tokenizer = new WhitespaceTokenizer();
    tokenizer.setReader(new StringReader(text.toString()));
    return tokenizer;
  }

  private static List<String> words(TokenStream tokens, CharSequence text) throws IOException {
    var term = tokens.addAttribute(CharTermAttribute.class);
    var words = new ArrayList<String>();
    tokens.reset();
    while (tokens.incrementToken()) {
      words.add(term.toString());
    }
    tokens.end();
    tokens.close();
    assertThat(words).hasSizeGreaterThan(text.length() / 20);
    return words;
  }
}
