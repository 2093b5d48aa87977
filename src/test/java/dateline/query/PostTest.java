package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts pasted as queries. */
class PostTest {
  private static final String LONG =
      "this morning the minister said that nobody at all had seen the ship leave port today";

  private final QueryParser parser = Countries.parser();

  @ParameterizedTest
  @CsvSource({
    "grain prices, false, false",
    "grain prices #harvest, false, false",
    "they say the harvest is lost already #harvest, true, true",
    "they say the harvest is lost already @desk, true, true",
    "they say the harvest is lost already https://a.example/b, true, true",
    "they say the harvest is lost already mail me@a, false, false",
    LONG + ", true, false"
  })
  void postsAreLongOrHaveSigns(String input, boolean post, boolean signed) {
    ParsedQuery query = parser.parse(input);

    assertThat(PlainWords.isPost(query)).isEqualTo(post);
    assertThat(PlainWords.isSignedPost(query)).isEqualTo(signed);
  }

  @ParameterizedTest
  @CsvSource({
    "see a.example/b now, see   now",
    "see https://a.example/b now, see   now",
    "see a-b.c.example.org/b-d now, see   now",
    "and...a.example/b, and...",
    "see a.example now, see a.example now",
    "9/11 and/or, 9/11 and/or"
  })
  void linksAreNotWhatAQuerySays(String input, String said) {
    assertThat(PlainWords.text(parser.parse(input))).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "a", "a-", "a/", "@ab ", "http://"})
  void noRunOfSignsIsTooLongToBeTakenForALink(String part) {
    String input = part.repeat(QueryParser.MAX_CHARS / part.length());
    ParsedQuery query = parser.parse(input);

    assertThat(PlainWords.isSignedPost(query)).isEqualTo(part.equals("@ab "));
    assertThat(PlainWords.text(query).length()).isLessThanOrEqualTo(input.length());
  }

  @Test
  void quotationsOfAPostAreWordsLikeTheOthers() {
    PlainWords words = PlainWords.of(parser.parse(LONG + " \"grain ship\"")).orElseThrow();

    assertThat(words.required()).isEmpty();
    assertThat(QueryPrinter.print(words.any())).endsWith("OR \"grain ship\" OR grain OR ship");
  }

  @Test
  void quotationsOfAQuestionAreRequired() {
    PlainWords words = PlainWords.of(parser.parse("harvest lost \"grain ship\"")).orElseThrow();

    assertThat(words.required()).hasSize(1);
  }

  @Test
  void whatAPostMustNotHaveStaysOut() {
    PlainWords words = PlainWords.of(parser.parse(LONG + " -wheat country:KP")).orElseThrow();

    assertThat(words.required()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "they did NOT say that the harvest is lost #harvest, 0",
    "they say the harvest is lost AND burnt @desk, 0",
    "they say the harvest is lost OR burnt #harvest, 0",
    "they did NOT say that the harvest is lost #harvest country:KP, 1",
    "they say the harvest is lost -burnt #harvest, 1",
    LONG + " NOT wheat, 1"
  })
  void loudWordsOfASignedPostAreNoOperators(String input, int required) {
    PlainWords words = PlainWords.of(parser.parse(input)).orElseThrow();

    assertThat(words.required()).hasSize(required);
  }

  @Test
  void joinedWordsAreAlternativesApart() {
    PlainWords words = PlainWords.of(parser.parse("low-cost #grain/wheat don't")).orElseThrow();

    assertThat(QueryPrinter.print(words.any())).isEqualTo("low OR cost OR grain OR wheat OR don't");
    assertThat(words.isSeveral()).isTrue();
  }

  @Test
  void theTextOfAPostIsWhatWasTypedWithoutLinks() {
    assertThat(PlainWords.text(parser.parse(LONG + " \"NOW\" https://a.example/b pic.a.example/c")))
        .isEqualTo(LONG + " \"NOW\"");
    assertThat(PlainWords.text(parser.parse("grain country:KP \"by rail\"")))
        .isEqualTo("grain by rail");
  }
}
