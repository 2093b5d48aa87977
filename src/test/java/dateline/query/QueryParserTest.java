package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each form of the language means, as the parser writes it out. */
class QueryParserTest {
  private final QueryParser parser = Countries.parser();

  /** Input, arrow, interpretation; none of these needs a repair. */
  private static final String WORDS_AND_OPERATORS =
      """
      dprk artillery → dprk AND artillery
      korea → korea
      Korea → Korea
      North Korea Sanctions → North AND Korea AND Sanctions
        korea   sanctions   → korea AND sanctions
      korea korea → korea AND korea
      korea AND sanctions → korea AND sanctions
      korea OR japan → korea OR japan
      korea or japan → korea AND or AND japan
      not and → not AND and
      Or → Or
      korea NOT sanctions → korea AND NOT sanctions
      korea AND NOT sanctions → korea AND NOT sanctions
      korea OR NOT sanctions → korea OR NOT sanctions
      korea -sanctions → korea AND NOT sanctions
      -sanctions → NOT sanctions
      NOT sanctions → NOT sanctions
      -a -b → NOT a AND NOT b
      --a → a
      NOT NOT a → a
      NOT -a → a
      -5 → NOT 5
      minus -5 degrees → minus AND NOT 5 AND degrees
      "-5" → "-5"
      a b OR c → (a AND b) OR c
      a OR b c → a OR (b AND c)
      a OR b AND c OR d → a OR (b AND c) OR d
      (a OR b) c → (a OR b) AND c
      (a b) c → a AND b AND c
      a AND (b AND (c AND d)) → a AND b AND c AND d
      a OR (b OR (c OR d)) → a OR b OR c OR d
      ((a)) → a
      -(a b) → NOT (a AND b)
      NOT (a OR b) c → NOT (a OR b) AND c
      -(-a) → a
      NOT (NOT (a b)) → a AND b
      a NOT b OR c → (a AND NOT b) OR c
      (a OR b)(c OR d) → (a OR b) AND (c OR d)
      f(x) → f AND x
      * → *
      korea * → korea AND *
      ** → *
      """;

  private static final String PLACES =
      """
      a NEAR/5 b → a NEAR/5 b
      a near/5 b → a NEAR/5 b
      a NEAR5 b → a NEAR/5 b
      a W/5 b → a NEAR/5 b
      a N/5 b → a NEAR/5 b
      a w/5 b → a AND w/5 AND b
      a PRE/5 b → a PRE/5 b
      a ADJ5 b → a PRE/5 b
      a adj5 b → a PRE/5 b
      a P/5 b → a PRE/5 b
      a NEAR/05 b → a NEAR/5 b
      a NEAR/0 b → a NEAR/0 b
      a W/S b → a W/S b
      a W/SENT b → a W/S b
      a W/P b → a W/P b
      a W/PARA b → a W/P b
      near/5 b → near/5 AND b
      a near/5 → a AND near/5
      near/5 near/5 near/5 → near/5 NEAR/5 near/5
      a NEAR b → a AND NEAR AND b
      a NEAR/x b → a AND NEAR/x AND b
      a NEAR/5 b NEAR/3 c → (a NEAR/5 b) NEAR/3 c
      a NEAR/5 (b NEAR/3 c) → a NEAR/5 (b NEAR/3 c)
      a b NEAR/5 c d → a AND (b NEAR/5 c) AND d
      a OR b NEAR/5 c → a OR (b NEAR/5 c)
      (a OR b) NEAR/5 c → (a OR b) NEAR/5 c
      NOT a NEAR/5 b → NOT (a NEAR/5 b)
      -a NEAR/5 b → NOT (a NEAR/5 b)
      "a b" PRE/3 c* → "a b" PRE/3 c*
      a~ W/S =B → a~1 W/S =B
      sanctions NEAR/5 country:dprk → sanctions NEAR/5 country:KP
      country:north korea NEAR/5 sanctions → country:KP NEAR/5 sanctions
      person:"Kim Jong Un" W/S nuclear → person:"Kim Jong Un" W/S nuclear
      headline:(a NEAR/5 b) → headline:a NEAR/5 headline:b
      headline:(a NEAR/5 country:KP) → headline:a NEAR/5 country:KP
      author:(jane NEAR/1 doe) → author:jane NEAR/1 author:doe
      ATLEAST/3 sanctions → ATLEAST/3 sanctions
      ATLEAST3 sanctions → ATLEAST/3 sanctions
      ATLEAST/1 sanctions → sanctions
      ATLEAST/3 "north korea" → ATLEAST/3 "north korea"
      ATLEAST/3 (a OR b) → ATLEAST/3 (a OR b)
      ATLEAST/3 (a b) → ATLEAST/3 a AND ATLEAST/3 b
      ATLEAST/3 (a NEAR/5 b) → ATLEAST/3 (a NEAR/5 b)
      ATLEAST/3 country:KP → ATLEAST/3 country:KP
      headline:ATLEAST/2 a → headline:ATLEAST/2 AND a
      headline:(ATLEAST/2 a) → ATLEAST/2 headline:a
      ATLEAST/2 headline:a → ATLEAST/2 headline:a
      -ATLEAST/3 a b → NOT ATLEAST/3 a AND b
      headline:NEAR/5 → headline:NEAR/5
      "NEAR/5" → "NEAR/5"
      """;

  private static final String EXACT_AND_FUZZY =
      """
      =Turkey → =Turkey
      =US → =US
      ==US → =US
      ＝US → =US
      =OR → =OR
      -=US → NOT =US
      headline:=Turkey → headline:=Turkey
      ="state of the union" → ="state of the union"
      =“State of the Union” → ="State of the Union"
      ="Turkey" → =Turkey
      ="a*" → ="a*"
      ="a b"~3 → ="a b"~3
      headline:="a b" → headline:="a b"
      a=b → a=b
      korea~ → korea~1
      Pyongyang~ → Pyongyang~2
      korea~1 → korea~1
      korea~2 → korea~2
      korea~0 → korea
      a~b → a~b
      headline:korea~ → headline:korea~1
      """;

  private static final String WORDS_AS_TYPED =
      """
      AT&T → AT&T
      C++ → C++
      9/11 → 9/11
      U.S. → U.S.
      desk@paper.example → desk@paper.example
      https://paper.example/a-b?c=d&e=* → https://paper.example/a-b?c=d&e=*
      HTTPS://paper.example/~5 → HTTPS://paper.example/~5
      www.paper.example/?a=b → www.paper.example/?a=b
      Re: sanctions → Re: AND sanctions
      note:peace → note:peace
      10:30 → 10:30
      don't → don't
      don’t → don't
      O‘Neill O`Neill Oʼneill → O'Neill AND O'Neill AND O'neill
      Hawai‘i → Hawai'i
      op–ed op—ed op‐ed op‑ed op−ed → op-ed AND op-ed AND op-ed AND op-ed AND op-ed
      Ｎｏｒｔｈ　Ｋｏｒｅａ → North AND Korea
      ｋｏｒｅａ－ｊａｐａｎ → korea-japan
      ﬁnance → finance
      北朝鮮 制裁 → 北朝鮮 AND 制裁
      Путин визит → Путин AND визит
      Élysée → Élysée
      war? → war?
      who won the war? → who AND won AND the AND war?
      undated → undated
      2023 → 2023
      $500 → $500
      +korea → +korea
      #opinion → #opinion
      x- → x-
      NEAR → NEAR
      W → W
      near/5 → near/5
      """;

  private static final String PHRASES_AND_PATTERNS =
      """
      "north korea" → "north korea"
      “north korea” → "north korea"
      „north korea“ → "north korea"
      ”north korea” → "north korea"
      «north korea» → "north korea"
      « north korea » → "north korea"
      »north korea« → "north korea"
      ‹north korea› → "north korea"
      ＂north korea＂ → "north korea"
      ″north korea″ → "north korea"
      〝north korea〟 → "north korea"
      「北朝鮮」 → "北朝鮮"
      “north korea" → "north korea"
      "north   korea " → "north korea"
      "korea" → "korea"
      "north korea"~5 → "north korea"~5
      “north korea”~5 → "north korea"~5
      "north korea"~0 → "north korea"
      "north korea"~05 → "north korea"~5
      "a OR (b" → "a OR (b"
      "country:KP" → "country:KP"
      "north–south don’t" → "north-south don't"
      -"north korea" → NOT "north korea"
      a"b c"d → a AND "b c" AND d
      "a" "b" → "a" AND "b"
      sanct* → sanct*
      Sanct* → sanct*
      te?t → te?t
      *ism → *ism
      s*n*s → s*n*s
      sanct** → sanct*
      sanct*? → sanct*
      -sanct* → NOT sanct*
      SANCT* → sanct*
      """;

  private static final String FIELDS =
      """
      headline:korea → headline:korea
      HEADLINE:korea → headline:korea
      Headline: korea → headline:korea
      headline：korea → headline:korea
      headline:korea sanctions → headline:korea AND sanctions
      headline:"north korea" → headline:"north korea"
      headline:“north korea”~3 → headline:"north korea"~3
      headline:(a OR b) → headline:a OR headline:b
      headline:(a b) c → headline:a AND headline:b AND c
      headline:(a body:b) → headline:a AND body:b
      headline:(a (b OR c)) → headline:a AND (headline:b OR headline:c)
      -headline:korea → NOT headline:korea
      headline:-korea → NOT headline:korea
      headline:(a -b) → headline:a AND NOT headline:b
      headline:sanct* → headline:sanct*
      headline:OR → headline:or
      headline:country:KP → headline:country:KP
      headline:https://a.example/b → headline:https://a.example/b
      lead:summit → lead:summit
      body:summit → body:summit
      author:"desk editor" → author:"desk editor"
      outlet:herald → outlet:herald
      section:opinion → section:opinion
      kind:op-ed → kind:op-ed
      kind:oped → kind:op-ed
      kind:Op_Ed → kind:op-ed
      kind:"op ed" → kind:op-ed
      kind:EDITORIAL → kind:editorial
      kind:editorials → kind:editorial
      kind:analyses → kind:analysis
      kind:(op-ed OR letter) → kind:op-ed OR kind:letter
      -kind:news → NOT kind:news
      lang:en → lang:en
      lang:EN → lang:en
      language:en → lang:en
      lang:en-GB → lang:en
      lang:eng → lang:en
      lang:English → lang:en
      lang:yue → lang:yue
      id:a1B2c3 → id:a1B2c3
      id:"a b" → id:"a b"
      """;

  private static final String COUNTRIES =
      """
      country:KP → country:KP
      country:kp → country:KP
      COUNTRY:dprk → country:KP
      about:"north korea" → about:KP
      about:“North Korea” → about:KP
      about:north korea → about:KP
      about:north-korea → about:KP
      about:north_korea → about:KP
      about:north korea sanctions → about:KP AND sanctions
      about:united states of america → about:US
      about:guinea bissau → about:GW
      about:guinea bauxite → about:GN AND bauxite
      about:guinea AND bissau → about:GN AND bissau
      about:U.S. → about:US
      about:"Côte d’Ivoire" → about:CI
      mentions:RU → mentions:RU
      outlet-country:india → outlet-country:IN
      outlet–country:india → outlet-country:IN
      country:(KP OR RU) → country:KP OR country:RU
      country:(north korea OR russia) → country:KP OR country:RU
      about:KP -about:KR → about:KP AND NOT about:KR
      country:in the news → country:IN AND the AND news
      """;

  private static final String DATES =
      """
      published:2023 → published:2023
      date:2023 → published:2023
      Published:2023 → published:2023
      published:2023-05 → published:2023-05
      published:2023-5 → published:2023-05
      published:2023/05/17 → published:2023-05-17
      published:2023-05-17 → published:2023-05-17
      published:2022-03..2023-01 → published:2022-03..2023-01
      published:2022-03…2023-01 → published:2022-03..2023-01
      published:2022..2023 → published:2022..2023
      published:2022-2023 → published:2022..2023
      published:2022–2023 → published:2022..2023
      published:2023-01-01..2023-12-31 → published:2023
      published:2023-02-01..2023-02-28 → published:2023-02
      published:2024-02-01..2024-02-28 → published:2024-02..2024-02-28
      published:2022.. → published:>=2022
      published:..2022 → published:<=2022
      published:>2024 → published:>=2025
      published:>=2024 → published:>=2024
      published:<2024 → published:<=2023
      published:<=2024 → published:<=2024
      published:>2024-02-28 → published:>=2024-02-29
      published:<2024-03 → published:<=2024-02
      published:"2023" → published:2023
      published:(2021 OR 2023) → published:2021 OR published:2023
      published:undated → published:undated
      published:UNDATED → published:undated
      published:* → published:*
      -published:undated → NOT published:undated
      korea published:2023 → korea AND published:2023
      """;

  private static final String CAPITALS =
      """
      KIM AND PUTIN SIGN PACT IN PYONGYANG → KIM AND and AND PUTIN AND SIGN AND PACT AND IN AND PYONGYANG
      WAR OR PEACE: WHAT NEXT FOR THE KOREAS → WAR OR (PEACE: AND WHAT AND NEXT AND FOR AND THE AND KOREAS)
      WHY NOT TALK TO THE NORTH NOW → WHY AND not AND TALK AND TO AND THE AND NORTH AND NOW
      UN OR EU OR NATO OR OPEC → UN OR EU OR NATO OR OPEC
      KIM AND PUTIN SIGN PACT → KIM AND PUTIN AND SIGN AND PACT
      Kim AND PUTIN SIGN PACT IN PYONGYANG → Kim AND PUTIN AND SIGN AND PACT AND IN AND PYONGYANG
      中 OR 日 韓 朝 米 露 → 中 OR (日 AND 韓 AND 朝 AND 米 AND 露)
      """;

  static Stream<Arguments> forms() {
    return Stream.of(
            WORDS_AND_OPERATORS,
            PLACES,
            EXACT_AND_FUZZY,
            WORDS_AS_TYPED,
            PHRASES_AND_PATTERNS,
            FIELDS,
            COUNTRIES,
            DATES,
            CAPITALS)
        .flatMap(String::lines)
        .map(line -> line.split(" → "))
        .map(columns -> Arguments.of(columns[0], columns[1]));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isUnderstoodAs(String input, String interpretation) {
    ParsedQuery parsed = parser.parse(input);

    assertThat(parsed.interpretation()).isEqualTo(interpretation);
    assertThat(parsed.repairs()).isEmpty();
    assertThat(parsed.input()).isEqualTo(input);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anInterpretationIsUnderstoodAsItself(String input, String interpretation) {
    assertThat(parser.parse(interpretation))
        .returns(interpretation, ParsedQuery::interpretation)
        .returns(parser.parse(input).root(), ParsedQuery::root);
  }

  @Test
  void invisibleCharactersAndUnusualBlanksMakeNoDifference() {
    assertThat(
            parser
                .parse(
                    "\uFEFFnorth\u00A0ko\u00ADrea\u200B\tsanc\u200Dtions\u0000\n\u3000pact\u202F")
                .interpretation())
        .isEqualTo("north AND korea AND sanctions AND pact");
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(parser.parse("E\u0301lyse\u0301e").root())
        .isEqualTo(parser.parse("\u00C9lys\u00E9e").root());
  }

  @Test
  void anEmptyOrBlankQueryMeansEverythingWithoutRepair() {
    assertThat(Stream.of("", " ", "\n\u00A0", "\u200B").map(parser::parse))
        .allSatisfy(
            parsed -> {
              assertThat(parsed.root()).isEqualTo(new QueryNode.Everything());
              assertThat(parsed.interpretation()).isEqualTo("*");
              assertThat(parsed.repairs()).isEmpty();
            });
  }

  @Test
  void fieldsAndPatternsDoNotDependOnTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(
              parser
                  .parse(
                      "HEADLINE:INDIA KIND:EDITORIAL MENTIONS:INDIA ID:I IRAN* PUBLISHED:UNDATED"
                          + " LANG:ITALIAN")
                  .interpretation())
          .isEqualTo(
              "headline:INDIA AND kind:editorial AND mentions:IN AND id:I AND iran*"
                  + " AND published:undated AND lang:it");
      assertThat(parser.parse("a \"b c\"~12").interpretation()).isEqualTo("a AND \"b c\"~12");
    } finally {
      Locale.setDefault(before);
    }
  }
}
