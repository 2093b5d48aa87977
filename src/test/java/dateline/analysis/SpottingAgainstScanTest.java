package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is looked for in whatever text: what a spotter finds against all terms of the text. */
class SpottingAgainstScanTest {
  private static final int ROUNDS = 300;

  private static final String LETTERS = "abcdefghiklmnoprstuvwyz";
  private static final String[] ENDINGS = {
    "", "s", "es", "ies", "ied", "y", "ing", "ying", "ed", "edly", "eed", "ingly", "ly", "ily",
    "li", "ization", "izer", "izing", "ational", "ation", "ator", "ating", "bility", "bly", "bling",
    "ency", "ancy", "fulness", "ousness", "iveness", "ivity", "ality", "alism", "ically", "iciti",
    "ology", "ogist", "lessly", "ement", "ment", "sion", "tion", "ness", "ous", "e", "ee", "l",
    "ll", "'s", "’s", "s'", "us", "ss", "ative", "icate", "alize"
  };
  private static final String[] SIGNS = {
    "_", ".", "'", "’", "-", ":", ",", "/", "é", "É", "ß", "ﬁ", "İ", "ı", "\u00ad", "\u200d",
    "\u0301", "\u0300", "°", "²", "½", "№", "™", "ª", "@", "#", "&", "+", "·", "‿", "＿", "．",
    "ｗ", "Ⅳ", "①", "北", "ア", "😀", "한", "א", "ا", "\u0345", "ŉ", "ǆ", "A", "U", "S", "7"
  };

  private final TextAnalysis analysis = new TextAnalysis();

  private record Token(String term, int position, int start, int end) {}

  @AfterEach
  void close() {
    analysis.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void wordsOfAnyLettersAndEndingsAreSpotted(long seed) throws IOException {
    assertSpotted(new Random(seed), SpottingAgainstScanTest::word);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void wordsOfAnySignsAreSpotted(long seed) throws IOException {
    assertSpotted(new Random(seed), SpottingAgainstScanTest::signs);
  }

  private interface Maker {
    String make(Random random);
  }

  private void assertSpotted(Random random, Maker maker) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        text.append(maker.make(random)).append(random.nextInt(5) == 0 ? ", " : " ");
      }
      List<Token> all = tokens(analysis.text(null).tokenStream("", text.toString()));
      for (Token token : all) {
        Set<String> sought = new HashSet<>(List.of(token.term()));
        try (var spotter = analysis.spotter(sought)) {
          List<Token> expected = all.stream().filter(t -> sought.contains(t.term())).toList();
          assertThat(tokens(spotter.tokens(text.toString())))
              .as("%s in %s", token, text)
              .containsAll(expected);
        }
      }
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    word.append(ENDINGS[random.nextInt(ENDINGS.length)]);
    return word.toString();
  }

  private static String signs(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      word.append(
          random.nextBoolean()
              ? SIGNS[random.nextInt(SIGNS.length)]
              : String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))));
    }
    return word.toString();
  }

  private static List<Token> tokens(TokenStream stream) throws IOException {
    var tokens = new ArrayList<Token>();
    try (stream) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var offsets = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(
            new Token(term.toString(), position, offsets.startOffset(), offsets.endOffset()));
      }
      stream.end();
    }
    return tokens;
  }
}
