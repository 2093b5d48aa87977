package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyWordTest {
  private final QueryParser parser = Countries.parser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "a b | a OR b",
        "a \"b c\" d* | a OR \"b c\" OR d*",
        "a headline:b lead:c body:d | a OR headline:b OR lead:c OR body:d",
        "a b country:KP | (a OR b) AND country:KP",
        "a published:2023 b -c | (a OR b) AND published:2023 AND NOT c",
        "a b (c OR d) kind:news | (a OR b) AND (c OR d) AND kind:news",
        "\"a b c d e\" f | \"a b c d e\" OR f",
        "\"a b c d e f\" g | \"a b c d e f\" OR a OR b OR c OR d OR e OR f OR g",
        "a b outlet:herald author:x section:y"
            + "| (a OR b) AND outlet:herald AND author:x AND section:y",
      })
  void wordsBecomeAlternativesAndAllElseStaysRequired(String input, String anyWord) {
    assertThat(parser.parse(input).anyWord().map(QueryPrinter::print)).contains(anyWord);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a OR b", "-a -b", "a country:KP", "a -b", "outlet:a author:b"})
  void thereIsNoFallbackWithoutTwoRequiredWords(String input) {
    assertThat(parser.parse(input).anyWord()).isEmpty();
  }

  @Test
  void theFallbackCanBeReadBack() {
    QueryNode anyWord = parser.parse("a b country:KP").anyWord().orElseThrow();

    assertThat(parser.parse(QueryPrinter.print(anyWord)).root()).isEqualTo(anyWord);
  }
}
