package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleKind;
import dateline.query.QueryNode.Country;
import dateline.query.QueryNode.Everything;
import dateline.query.QueryNode.Exact;
import dateline.query.QueryNode.Fuzzy;
import dateline.query.QueryNode.Keyword;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Published;
import dateline.query.QueryNode.Wildcard;
import dateline.query.QueryNode.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class QueryParserPropertyTest {
  private final QueryParser parser = Countries.parser();

  @Property(tries = 2000)
  void anyStringIsUnderstoodAndItsInterpretationMeansTheSame(
      @ForAll @CharRange(from = '\0', to = '\uFFFF') @StringLength(max = 300) String input) {
    assertThatInterpretationMeansTheSame(input);
  }

  @Property(tries = 5000)
  void anyMixOfSyntaxIsUnderstoodAndItsInterpretationMeansTheSame(
      @ForAll("mixedSyntax") String input) {
    assertThatInterpretationMeansTheSame(input);
  }

  @Property(tries = 200)
  void anyLongMixOfSyntaxIsUnderstoodWithinTheLimits(@ForAll("longMixedSyntax") String input) {
    assertThatInterpretationMeansTheSame(input);
    assertThat(parser.parse(input).interpretation()).hasSizeLessThanOrEqualTo(4000);
  }

  @Property(tries = 2000)
  void everyTreeIsReadBackAsItWasWrittenWithoutRepairs(@ForAll("trees") QueryNode tree) {
    ParsedQuery parsed = parser.parse(QueryPrinter.print(tree));

    assertThat(parsed.root()).isEqualTo(tree);
    assertThat(parsed.repairs()).isEmpty();
  }

  /** Each word, however it is dressed, is in the interpretation, or its loss is told. */
  @Property(tries = 5000)
  void nothingIsDroppedSilently(@ForAll("mixedWords") List<String> pieces) {
    ParsedQuery parsed = parser.parse(String.join(" ", pieces));
    String understood = parsed.interpretation().toLowerCase(Locale.ROOT);
    List<String> lost =
        pieces.stream()
            .filter(piece -> !piece.matches("AND|OR|NOT|[()\"-]|.*/[0-9SP]"))
            .filter(piece -> !understood.contains(piece))
            .toList();

    if (!lost.isEmpty()) {
      assertThat(parsed.repairs()).as("repairs of %s, which lost %s", pieces, lost).isNotEmpty();
    }
  }

  @Property
  void foldingTwiceIsFoldingOnce(
      @ForAll @CharRange(from = '\0', to = '\uFFFF') @StringLength(max = 100) String text) {
    String once = Folding.fold(text);

    assertThat(Folding.fold(once)).isEqualTo(once);
  }

  @Property
  void foldingMakesOneDashOfEach(
      @ForAll @CharRange(from = '\0', to = '\uFFFF') @StringLength(max = 100) String text) {
    assertThat(Folding.fold(text).chars().filter(c -> c == '-').count())
        .isEqualTo(Folding.dashes(text).size());
  }

  @Example
  void capitalsWithAnOperatorThatHasANumberAreNoHeadline() {
    assertThatInterpretationMeansTheSame("*(ATLEAST/3(2023(2023 as");
    assertThat(parser.parse("GRAIN AND ATLEAST/3 PORTS NEAR/5 SEA AND AIR RAIL").interpretation())
        .contains("ATLEAST/3 PORTS");
  }

  @Property
  void aPeriodIsReadBackAsItWasWritten(@ForAll("periods") DateRange range) {
    assertThat(PeriodFormat.parse(PeriodFormat.print(range)).map(PeriodFormat.Period::range))
        .contains(range);
  }

  private void assertThatInterpretationMeansTheSame(String input) {
    ParsedQuery parsed = parser.parse(input);
    ParsedQuery again = parser.parse(parsed.interpretation());

    assertThat(again.root())
        .as("%s as %s", input, parsed.interpretation())
        .isEqualTo(parsed.root());
    assertThat(again.interpretation()).isEqualTo(parsed.interpretation());
    assertThat(parsed.repairs()).allSatisfy(QueryParserPropertyTest::assertThatRepairIsOneSentence);
  }

  private static void assertThatRepairIsOneSentence(String repair) {
    assertThat(repair).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
  }

  /** Separated by {@code §}; the signs that tell queries apart, and words that are easy to miss. */
  private static final String[] SIGNS =
      (" § §(§)§\"§“§»§-§—§--§~§~2§*§?§:§=§..§>§>=§<§AND§OR§NOT§or§NEAR/5§ near/5 §PRE/3§W/S§ATLEAST/3§ NEAR/5 § W/P §=§=\"§~1§person:§org:"
              + "§headline:§AUTHOR:§country:§about: §mentions:§outlet-country:§published:§date:"
              + "§kind:§lang:§id:§region:§place:§undated§note:§https://§2023§2022-13§2022-03§9999"
              + "§0000§op-ed§editorials§English§en-GB§north korea§RU§Atlantis§guinea§bissau§sanct*"
              + "§te?t§war?§U.S.§AT&T§C++§9/11§a§b§ｗｉｄｅ§İ§ΑΣ*§é§e\u0301§\u200B§\u00A0§\uD800§😀"
              + "§½§'§’§&§KIM§PUTIN§SIGN§PACT")
          .split("§");

  private static final String WORDS =
      "alpha beta gamma, 9/11 AND OR NOT ( ) \" - delta headline:epsilon country:zeta "
          + "W/S ATLEAST/3 NEAR/2 published:eta =theta iota~ region:kappa note:lambda sanct* mu? & nu";

  @Provide
  Arbitrary<String> mixedSyntax() {
    return Arbitraries.of(SIGNS).list().ofMaxSize(25).map(signs -> String.join("", signs));
  }

  @Provide
  Arbitrary<String> longMixedSyntax() {
    return Combinators.combine(
            Arbitraries.of(SIGNS).list().ofMaxSize(1200), Arbitraries.of("", " ", "(", " -"))
        .as((signs, separator) -> String.join(separator, signs));
  }

  @Provide
  Arbitrary<List<String>> mixedWords() {
    return Arbitraries.of(WORDS.split(" ")).list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<QueryNode> trees() {
    return tree(3);
  }

  private Arbitrary<QueryNode> tree(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<List<QueryNode>> children =
        Arbitraries.lazy(() -> tree(depth - 1)).list().ofMinSize(2).ofMaxSize(4);
    return Arbitraries.frequencyOf(
        Tuple.of(2, leaves()),
        Tuple.of(2, children.map(NormalForm::and).map(Optional::orElseThrow)),
        Tuple.of(2, children.map(NormalForm::or).map(Optional::orElseThrow)),
        Tuple.of(1, Arbitraries.lazy(() -> tree(depth - 1)).map(node -> NormalForm.not(node))),
        Tuple.of(2, places(depth)));
  }

  /** What the rules make of any two trees is in the form that can be written and read again. */
  private Arbitrary<QueryNode> places(int depth) {
    var rules = new PlaceRules(name -> Optional.empty(), new Repairs());
    Arbitrary<QueryNode> inner = Arbitraries.lazy(() -> tree(depth - 1));
    Arbitrary<Proximity> proximity =
        Arbitraries.oneOf(
            Arbitraries.of(Proximity.Same.class),
            Combinators.combine(
                    Arbitraries.integers().between(0, 1000), Arbitraries.of(true, false))
                .as(Proximity.Words::new));
    return Arbitraries.oneOf(
        Combinators.combine(inner, inner, proximity).as(rules::near),
        Combinators.combine(inner, Arbitraries.integers().between(2, 1000))
            .as((node, times) -> rules.atLeast(times, node, "ATLEAST/" + times)));
  }

  private Arbitrary<QueryNode> leaves() {
    Arbitrary<String> word =
        Arbitraries.of(
            "korea",
            "Korea,",
            "U.S.",
            "AT&T",
            "C++",
            "9/11",
            "and",
            "or",
            "war?",
            "https://a.b/c?d=e",
            "desk@paper.example",
            "note:x",
            "Re:",
            "op-ed",
            "o'clock",
            "北朝鮮",
            "😀",
            "½",
            "NEAR",
            "x-");
    Arbitrary<TextField> field = Arbitraries.of(TextField.class);
    Arbitrary<String> phrase =
        word.list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
    List<Arbitrary<? extends QueryNode>> kinds = new ArrayList<>();
    kinds.add(Combinators.combine(field, word).as(Word::new));
    kinds.add(
        Combinators.combine(field, phrase, Arbitraries.integers().between(0, 1000))
            .as(Phrase::new));
    kinds.add(
        Combinators.combine(field, phrase, Arbitraries.integers().between(0, 1000)).as(Exact::new));
    kinds.add(
        Combinators.combine(
                field,
                word.filter(text -> !text.contains("//")),
                Arbitraries.integers().between(1, 2))
            .as(Fuzzy::new));
    kinds.add(
        Combinators.combine(field, Arbitraries.of("sanct*", "te?t", "*ism", "a*b?c", "x-*"))
            .as(Wildcard::new));
    kinds.add(
        Combinators.combine(
                Arbitraries.of(CountryRole.class), Arbitraries.of("KP", "KR", "RU", "US", "IN"))
            .as(Country::new));
    kinds.add(
        Arbitraries.of(ArticleKind.class).map(kind -> new Keyword(KeywordField.KIND, kind.name())));
    kinds.add(Arbitraries.of("en", "fr", "yue").map(c -> new Keyword(KeywordField.LANGUAGE, c)));
    kinds.add(
        Arbitraries.of("a1B2", "x:y", "-a", "two words", "*", "a(b")
            .map(id -> new Keyword(KeywordField.ID, id)));
    kinds.add(periods().map(Published::new));
    kinds.add(Arbitraries.just(new Everything()));
    return Arbitraries.of(kinds).flatMap(kind -> kind.map(node -> (QueryNode) node));
  }

  @Provide
  Arbitrary<DateRange> periods() {
    Arbitrary<LocalDate> day =
        Combinators.combine(
                Arbitraries.integers().between(1, 9999),
                Arbitraries.integers().between(1, 12),
                Arbitraries.of(1, 2, 15, 28, 31))
            .as((year, month, dayOfMonth) -> endOrDay(year, month, dayOfMonth));
    return Arbitraries.oneOf(
        Arbitraries.of(DateRange.UNDATED, DateRange.between(null, null)),
        day.map(from -> DateRange.between(from, null)),
        day.map(to -> DateRange.between(null, to)),
        Combinators.combine(day, day)
            .as((a, b) -> a.isAfter(b) ? DateRange.between(b, a) : DateRange.between(a, b)));
  }

  private static LocalDate endOrDay(int year, int month, int dayOfMonth) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.withDayOfMonth(Math.min(dayOfMonth, first.lengthOfMonth()));
  }
}
