package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spotter passes over is never a word that it looks for. */
class WordSpotterTest {
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private final TextAnalysis analysis = new TextAnalysis();

  @AfterEach
  void close() {
    analysis.close();
  }

  @Test
  void everyWordOfEnglishIsSpottedByEachOfItsTerms() throws IOException {
    Set<String> words = new LinkedHashSet<>();
    Path english = Path.of("src", "main", "resources", "dateline", "lucene", "stored-article.txt");
    words.addAll(List.of(BLANK.split(Files.readString(english))));
    words.addAll(List.of(BLANK.split(Files.readString(Path.of("docs", "quality.md")))));
    assertThat(words).hasSizeGreaterThan(1_000);
    for (String word : words) {
      assertSpotted(word);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dying",
        "lying",
        "tying",
        "skies",
        "skis",
        "news",
        "early",
        "ugly",
        "singly",
        "gently",
        "disability",
        "responsibilities",
        "organisations",
        "nobly",
        "happy",
        "happily",
        "hopping",
        "hoping",
        "controlling",
        "generalizations",
        "possibly",
        "US",
        "USA",
        "U.S.",
        "U.S.A.",
        "us",
        "U.N.",
        "D.P.R.K.",
        "d.p.r.k",
        "Élysée",
        "ÉLYSÉE",
        "naïve",
        "Straße",
        "ﬁnance",
        "ｗｉｄｅ",
        "o'clock",
        "o’clock",
        "president’s",
        "İstanbul",
        "x",
        "9/11",
        "2024-25",
        "op-ed",
        "foo_bar",
        "北朝鮮",
        "😀",
        "note:war",
        "a.b",
        "AT&T",
        "C++"
      })
  void unusualWordsAreSpotted(String word) throws IOException {
    assertSpotted(word);
  }

  @Test
  void aWordCutByTheTokenizerIsSpottedWhereItIsCut() throws IOException {
    assertSpotted("a".repeat(255) + "bcd");
  }

  @Test
  void otherWordsArePassedOverAndPositionsStay() throws IOException {
    try (var spotter = analysis.spotter(List.of("~climat", "climate"))) {
      assertThat(terms(spotter.tokens("The talks in Doha went on."))).isEmpty();
      assertThat(terms(spotter.tokens("A CLIMATIC change"))).contains("1 ~climat");
      assertThat(terms(spotter.tokens("The cold climate of 2024")))
          .containsExactly("2 climate", "2 ~climat");
    }
  }

  @Test
  void anyTextIsCutAsByTheAnalyzer() throws IOException {
    List<String> pieces =
        List.of(
            "a",
            "war",
            "Wars",
            "U.S",
            "un",
            "us",
            "7",
            "1,5",
            "é",
            "e\u0301",
            "’s",
            "'s",
            "北",
            "😀",
            "\u200d",
            "_",
            "-",
            "–",
            "—",
            ".",
            ",",
            ":",
            ";",
            "'",
            "\"",
            "“",
            "(",
            "/",
            "#",
            "*",
            "@",
            " ",
            " ",
            " ",
            "\n",
            "\t",
            "\u00a0",
            "\u2028",
            "\u3000",
            "\u0000",
            "x".repeat(130));
    var random = new Random(1);
    for (int round = 0; round < 3_000; round++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertCutAsByTheAnalyzer(
          text.toString(), List.of("war", "~war", "usa", "7", "é", "\u0002US"));
    }
  }

  private void assertCutAsByTheAnalyzer(String text, List<String> sought) throws IOException {
    List<String> expected = terms(analysis.text(null).tokenStream("", text), true);
    expected.removeIf(term -> !sought.contains(term.split(" ", 3)[2]));
    try (var spotter = analysis.spotter(sought)) {
      List<String> spotted = terms(spotter.tokens(text), true);
      spotted.removeIf(term -> !sought.contains(term.split(" ", 3)[2]));
      assertThat(spotted).as(text).isEqualTo(expected);
    }
  }

  private void assertSpotted(String word) throws IOException {
    String text = "Zzz, (" + word + ") zzz";
    for (String term : terms(analysis.text(null).tokenStream("", text))) {
      String sought = term.substring(term.indexOf(' ') + 1);
      if (sought.equals("zzz") || sought.equals("\u0002Zzz")) {
        continue;
      }
      try (var spotter = analysis.spotter(List.of(sought))) {
        assertThat(terms(spotter.tokens(text))).as("%s by %s", word, sought).contains(term);
      }
    }
  }

  /** Terms with their positions. */
  private static List<String> terms(TokenStream tokens) throws IOException {
    return terms(tokens, false);
  }

  private static List<String> terms(TokenStream tokens, boolean withOffsets) throws IOException {
    var terms = new ArrayList<String>();
    try (tokens) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      var offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        String at = withOffsets ? " " + offsets.startOffset() + "-" + offsets.endOffset() : "";
        terms.add(position + at + " " + term);
      }
      tokens.end();
    }
    return terms;
  }
}
