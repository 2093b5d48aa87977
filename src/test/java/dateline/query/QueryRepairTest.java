package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of queries that are not quite queries, and what the user is told. */
class QueryRepairTest {
  private final QueryParser parser = Countries.parser();

  /** Input, arrow, interpretation, arrow, repairs separated by semicolons. */
  private static final String REPAIRS =
      """
      "north korea → "north korea" → the quote before "north korea" is never closed: closed at the end
      korea" → korea → a quote is never closed: left out
      "" korea → korea → empty quotes are left out
      "—" korea → korea → "-" has no letters or digits: left out
      "a b"~99999 → "a b"~1000 → a distance of "99999" words is too far: 1000 is used
      (korea → korea → "(" is never closed: closed at the end
      (a OR (b c → a OR (b AND c) → "(" is never closed: closed at the end
      korea) → korea → ")" closes nothing: left out
      a) OR (b → a OR b → ")" closes nothing: left out; "(" is never closed: closed at the end
      () korea → korea → empty parentheses are left out
      headline:() korea → korea → empty parentheses are left out
      ( & ) korea → korea → "&" has no letters or digits: left out
      OR korea → korea → "OR" has nothing before it: left out
      korea OR → korea → "OR" has nothing after it: left out
      AND korea → korea → "AND" has nothing before it: left out
      korea AND → korea → "AND" has nothing after it: left out
      korea NOT → korea → "NOT" has nothing after it: left out
      a AND OR b → a OR b → "AND" has nothing after it: left out
      a OR AND b → a OR b → "AND" has nothing before it: left out
      a AND AND b → a AND b → "AND" has nothing after it: left out
      a OR OR b → a OR b → "OR" has nothing after it: left out
      a NOT AND b → a AND b → "NOT" has nothing after it: left out
      (a OR) b → a AND b → "OR" has nothing after it: left out
      OR → * → "OR" has nothing before it: left out; "OR" has nothing after it: left out
      a - b → a AND b → "-" has nothing after it: left out
      Kim — the heir → Kim AND the AND heir → "—" has nothing after it: left out
      op-ed – a -- b — c → op-ed AND a AND b AND c → "–" has nothing after it: left out; "--" has nothing after it: left out; "—" has nothing after it: left out
      (a -) b → a AND b → "-" has nothing after it: left out
      -AND a → a → "-" has nothing after it: left out; "AND" has nothing before it: left out
      AT & T → AT AND T → "&" has no letters or digits: left out
      ??? → * → "???" has no letters or digits: left out
      : a → a → ":" has no letters or digits: left out
      headline: → headline → "headline:" has nothing after it: read as a word
      headline: OR b → headline OR b → "headline:" has nothing after it: read as a word
      date: country:KP → published AND country:KP → "published:" has nothing after it: read as a word
      headline:* → * → "headline:*" is read as everything
      country:Atlantis → Atlantis → no country is called "Atlantis": read as words
      country:"New Atlantis" war → New AND Atlantis AND war → no country is called "New Atlantis": read as words
      -country:"New Atlantis" → NOT (New AND Atlantis) → no country is called "New Atlantis": read as words
      about:Atlantis russia → Atlantis AND russia → no country is called "Atlantis": read as words
      country:"lang:en (NOT" → lang AND en AND not → no country is called "lang:en (NOT": read as words
      country:"&" a → a → no country is called "&": read as words; "&" has no letters or digits: left out
      kind:poem → poem → no kind of article is called "poem": read as words
      lang:Klingonese → Klingonese → no language is called "Klingonese": read as words
      published:2023-02-30 → 2023-02-30 → "2023-02-30" is not a date such as 2023, 2023-05 or 2023-05-17: read as words
      published:soon → soon → "soon" is not a date such as 2023, 2023-05 or 2023-05-17: read as words
      published:.. a → a → ".." is not a date such as 2023, 2023-05 or 2023-05-17: read as words; ".." has no letters or digits: left out
      published:>9999 → >9999 → ">9999" is not a date such as 2023, 2023-05 or 2023-05-17: read as words
      published:0000 → 0000 → "0000" is not a date such as 2023, 2023-05 or 2023-05-17: read as words
      published:2024..2022 → published:2022..2024 → "2024..2022" ends before it starts: turned round
      a NEAR/5 → a → "NEAR/5" has nothing after it: left out
      NEAR/5 b → b → "NEAR/5" has nothing before it: left out
      a NEAR/5 OR b → a OR b → "NEAR/5" has nothing after it: left out
      a NEAR/5 NEAR/5 b → a NEAR/5 b → "NEAR/5" has nothing after it: left out
      a (W/S b) → a AND b → "W/S" has nothing before it: left out
      ATLEAST/3 → * → "ATLEAST/3" has nothing after it: left out
      ATLEAST/3 -a → NOT a → "ATLEAST/3" has nothing after it: left out
      a NEAR/99999 b → a NEAR/1000 b → a distance of "99999" words is too far: 1000 is used
      ATLEAST/2000 a → ATLEAST/1000 a → "2000" times are too many: 1000 is used
      a NEAR/5 NOT b → a AND NOT b → NOT has no place in the text: AND is used, not NEAR/5
      a NEAR/5 -b → a AND NOT b → NOT has no place in the text: AND is used, not NEAR/5
      a W/S (b NOT c) → (a W/S b) AND NOT c → NOT has no place in the text: AND is used, not W/S
      a W/S (b OR NOT c) → a AND (b OR NOT c) → NOT has no place in the text: AND is used, not W/S
      (a b) PRE/5 c → (a NEAR/5 b) PRE/5 c → AND beside PRE/5 is read as NEAR/5
      a W/P (b c) → a W/P (b W/P c) → AND beside W/P is read as W/P
      a NEAR/5 kind:news → a AND kind:news → kind: has no place in the text: AND is used, not NEAR/5
      a NEAR/5 * → a AND * → * has no place in the text: AND is used, not NEAR/5
      a NEAR/5 published:2023 → a AND published:2023 → published: has no place in the text: AND is used, not NEAR/5
      a NEAR/5 outlet-country:KP → a AND outlet-country:KP → outlet-country: has no place in the text: AND is used, not NEAR/5
      a NEAR/5 about:KP → a NEAR/5 country:KP → about: has no place in the text: beside NEAR/5 it is country:
      ATLEAST/3 a NEAR/5 b → (a NEAR/5 b) AND ATLEAST/3 a → ATLEAST/3 has no place in the text: AND is used, not NEAR/5
      headline:a NEAR/5 body:b → headline:a AND body:b → NEAR/5 looks in one field: read as AND
      headline:a NEAR/5 b → headline:a NEAR/5 headline:b → NEAR/5 looks in one field: headline: on both sides
      author:a NEAR/5 country:KP → author:a AND country:KP → NEAR/5 looks in one field: read as AND
      ATLEAST/3 (headline:a OR body:b) → ATLEAST/3 headline:a OR ATLEAST/3 body:b → ATLEAST/3 counts in one field: read for each alternative
      korea~3 → korea~2 → "3" letters are too many to differ: 2 is used
      sanct*~ → sanct* → "~" has no meaning after a pattern: left out of "sanct*~"
      =sanct* → sanct* → a pattern or fuzzy word is not exact: "=" is left out of "=sanct*"
      =korea~ → korea~1 → a pattern or fuzzy word is not exact: "=" is left out of "=korea~"
      = a → a → "=" has no letters or digits: left out
      region:x → x → no region is called "x": read as words
      region:"East Asia" → East AND Asia → no region is called "East Asia": read as words
      region:(a OR b) → a OR b → no region is called "a": read as words; no region is called "b": read as words
      person: → person → "person:" has nothing after it: read as a word
      """;

  static Stream<Arguments> repairs() {
    return REPAIRS
        .lines()
        .map(line -> line.split(" → "))
        .map(columns -> Arguments.of(columns[0], columns[1], List.of(columns[2].split("; "))));
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void isRepairedAndTold(String input, String interpretation, List<String> repairs) {
    ParsedQuery parsed = parser.parse(input);

    assertThat(parsed.interpretation()).isEqualTo(interpretation);
    assertThat(parsed.repairs()).containsExactlyElementsOf(repairs);
    assertThat(parser.parse(interpretation).root()).isEqualTo(parsed.root());
  }

  @Test
  void aTooLongQueryIsCutAtABlankAndTold() {
    String input = "ab ".repeat(10) + "x".repeat(3980) + " end";

    ParsedQuery parsed = parser.parse(input);

    assertThat(parsed.interpretation()).isEqualTo("ab" + " AND ab".repeat(9));
    assertThat(parsed.repairs())
        .containsExactly("the query is 4014 characters long: only the first 4000 are read");
  }

  @Test
  void oneEndlessWordIsCutAndTold() {
    ParsedQuery parsed = parser.parse("-headline:" + "y".repeat(1_000_000));

    assertThat(parsed.interpretation()).isEqualTo("NOT headline:" + "y".repeat(3900));
    assertThat(parsed.repairs())
        .containsExactly(
            "the query is 1000010 characters long: only the first 4000 are read",
            "\"" + "y".repeat(60) + "…\" is longer than 3900 characters: cut");
  }

  @Test
  void moreThanTwoHundredWordsAreCutAndTold() {
    String words =
        IntStream.range(0, 300).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));

    ParsedQuery parsed = parser.parse("(" + words + ")");

    assertThat(parsed.root())
        .isInstanceOfSatisfying(
            QueryNode.And.class, and -> assertThat(and.children()).hasSize(200));
    assertThat(parsed.interpretation()).endsWith("AND w199");
    assertThat(parsed.repairs())
        .containsExactly("the query has more than 200 words and phrases: the rest is left out");
  }

  @Test
  void twoHundredWordsAreAllRead() {
    assertThat(parser.parse("a ".repeat(200)).repairs()).isEmpty();
  }

  @Test
  void anInterpretationTooLongToBeReadAgainIsShortenedAndTold() {
    ParsedQuery parsed = parser.parse("outlet-country:(" + "KP ".repeat(200) + ")");

    assertThat(parsed.interpretation()).hasSizeLessThanOrEqualTo(4000);
    assertThat(parsed.repairs())
        .containsExactly("the query has more than 180 words and phrases: the rest is left out");
  }

  @Test
  void twentyNestedParenthesesAreReadAndMoreAreIgnoredAndTold() {
    assertThat(parser.parse("(".repeat(20) + "a" + ")".repeat(20)).repairs()).isEmpty();

    ParsedQuery deeper = parser.parse("(".repeat(1000) + "a OR b" + ")".repeat(1000) + " c");

    assertThat(deeper.interpretation()).isEqualTo("(a OR b) AND c");
    assertThat(deeper.repairs())
        .containsExactly("parentheses are nested more than 20 deep: the inner ones are ignored");
  }

  @Test
  void deepAlternationIsFlattenedUntilItsInterpretationCanBeReadAgain() {
    ParsedQuery parsed = parser.parse("a (b OR c ".repeat(200) + ")".repeat(200));

    assertThat(parser.parse(parsed.interpretation()).root()).isEqualTo(parsed.root());
    assertThat(parsed.repairs()).isNotEmpty();
  }

  @Test
  void thousandsOfSignsAreUnderstoodQuickly() {
    assertThat(
            Stream.of(
                "-",
                "(",
                ")",
                "\"",
                "NOT ",
                "OR ",
                "headline:",
                "~",
                "=",
                "*",
                "?",
                "-(",
                "?~",
                "~1",
                "*?",
                "()",
                ":",
                "published:",
                "country:a ",
                "..",
                "=~"))
        .allSatisfy(
            sign -> assertThat(parser.parse(sign.repeat(4000)).interpretation()).isNotEmpty());
  }

  @Test
  void aPhraseOrWordWithALoneSurrogateLosesOnlyIt() {
    assertThat(parser.parse("ko\uD800rea \"no\uDC00rth\"").interpretation())
        .isEqualTo("korea AND \"north\"");
  }
}
