package dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final List<String> PIECES =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "sanction",
          "##s",
          "##ed",
          "cafe",
          "'",
          "-",
          "$",
          "un",
          "##likely",
          "平",
          "和",
          "a",
          "##b");

  private final WordPiece words = new WordPiece(vocabulary());

  @Test
  void longestPiecesComeFirst() {
    assertThat(cut("sanctions sanctioned unlikely"))
        .containsExactly("sanction", "##s", "sanction", "##ed", "un", "##likely");
  }

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(cut("Café CAFÉ cafe\u0301")).containsExactly("cafe", "cafe", "cafe");
  }

  @Test
  void punctuationAndChineseCharactersStandAlone() {
    assertThat(cut("a-a's $a 平和")).containsExactly("a", "-", "a", "'", "[UNK]", "$", "a", "平", "和");
  }

  @Test
  void wordWithAnUnknownPieceIsUnknownAsAWhole() {
    assertThat(cut("sanctionz a")).containsExactly("[UNK]", "a");
  }

  @Test
  void controlCharactersVanishAndEveryBlankParts() {
    assertThat(cut("a\u0000b\u00a0a\u200bb\ta\n")).containsExactly("a", "##b", "a", "##b", "a");
  }

  @Test
  void wordsOfMoreThanAHundredLettersAreNotLookedAt() {
    assertThat(cut("a" + "b".repeat(99))).hasSize(100);
    assertThat(cut("a" + "b".repeat(100))).containsExactly("[UNK]");
  }

  @Test
  void textIsCutOffAtTheWindow() {
    assertThat(words.cut("a ".repeat(50), 10)).hasSize(10).startsWith(2).endsWith(3);
    assertThat(words.cut("sanctioned", 3)).containsExactly(2, 4, 3);
    assertThat(words.cut("", 2)).containsExactly(2, 3);
  }

  @Test
  void vocabularyIsFoundInATokenizersFile() throws IOException {
    String json =
        """
        {"version":"1.0","added_tokens":[{"id":0,"vocab":{"x":9}}],
         "model":{"type":"WordPiece","continuing":{"a":1},"vocab":{"[CLS]":5,"a":6,"##b":7}}}
        """;
    Vocabulary read =
        Vocabulary.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.special("[CLS]")).isEqualTo(5);
    assertThat(read.beginning("a")).isEqualTo(6);
    assertThat(read.continuing("b")).isEqualTo(7);
    assertThat(read.beginning("b")).isNull();
  }

  @Test
  void fileWithoutAVocabularyIsRefused() {
    var in =
        new ByteArrayInputStream("{\"model\":{\"type\":\"x\"}}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Vocabulary.read(in)).hasMessageContaining("\"vocab\"");
  }

  private List<String> cut(String text) {
    long[] numbers = words.cut(text, 200);
    return Arrays.stream(numbers, 1, numbers.length - 1)
        .mapToObj(number -> PIECES.get((int) number))
        .toList();
  }

  private static Vocabulary vocabulary() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < PIECES.size(); i++) {
      numbers.put(PIECES.get(i), i);
    }
    return new Vocabulary(numbers);
  }
}
