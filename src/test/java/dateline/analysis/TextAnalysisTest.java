package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalysisTest {
  private final TextAnalysis analysis = new TextAnalysis();

  @AfterEach
  void closeAnalysis() {
    analysis.close();
  }

  @Test
  void queryWordKeepsWhatWasTypedBesideItsTerms() {
    assertThat(analysis.queryTerms("Korea’s Sanctions"))
        .containsExactly(
            term("Korea’s", "korea", 0, List.of(List.of("~korea", "korea"))),
            term(
                "Sanctions",
                "sanctions",
                1,
                List.of(List.of("~sanction", "sanction"), List.of("sanctions"))));
  }

  @Test
  void stopWordHasNoStemButAPlace() {
    List<QueryTerm> terms = analysis.queryTerms("the art of the deal");

    assertThat(terms).extracting(QueryTerm::position).containsExactly(0, 1, 2, 3, 4);
    assertThat(terms).extracting(QueryTerm::exact).contains("the", "of");
    assertThat(terms.getFirst().stopWord()).isTrue();
    assertThat(terms.getFirst().forms()).containsExactly("the");
    assertThat(terms.getLast().stopWord()).isFalse();
    assertThat(terms.getLast().forms()).containsExactly("~deal", "deal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "USA", "U.S.", "U.S.A.", "u.s.", "U.S"})
  void everyShortNameOfTheUnitedStatesIsOneTerm(String name) {
    assertThat(analysis.queryTerms(name)).extracting(QueryTerm::exact).containsExactly("usa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "Us"})
  void pronounIsNotTheUnitedStates(String pronoun) {
    assertThat(analysis.queryTerms(pronoun)).extracting(QueryTerm::exact).containsExactly("us");
  }

  @ParameterizedTest
  @CsvSource({
    "U.N., un",
    "D.P.R.K., dprk",
    "São, sao",
    "STRASSE, strasse",
    "Straße, strasse",
    "ＩＭＦ, imf",
    "Türkiye, turkiye",
    "naïve, naive"
  })
  void wordsFoldToOneForm(String written, String folded) {
    assertThat(analysis.queryTerms(written)).extracting(QueryTerm::exact).containsExactly(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "“”", "— … !"})
  void textWithoutWordsHasNoTerms(String text) {
    assertThat(analysis.queryTerms(text)).isEmpty();
    assertThat(analysis.nameTerms(text)).isEmpty();
  }

  @Test
  void namesAreFoldedAndNotStemmed() {
    assertThat(analysis.nameTerms("The Müllers"))
        .containsExactly(
            term("The", "the", 0, List.of(List.of("the"))),
            term("Müllers", "mullers", 1, List.of(List.of("mullers"))));
  }

  @Test
  void patternIsFoldedAroundItsWildcards() {
    assertThat(analysis.pattern("SANCT*")).isEqualTo("sanct*");
    assertThat(analysis.pattern("É?Ü*")).isEqualTo("e?u*");
    assertThat(analysis.pattern("Mül*r")).isEqualTo("mul*r");
  }

  @Test
  void textOfUnknownLanguageIsTakenForEnglish() {
    assertThat(analysis.text(null)).isSameAs(analysis.text("en"));
  }

  @ParameterizedTest
  @CsvSource({
    // The stem of a word may be a word that has another stem, or a stop word.
    "university, ~univers, university",
    "others, ~other other, others",
    "being, ~be, being"
  })
  void wordsFoundByTheirStemAreThoseOfThatStem(String word, String stemmed, String itself) {
    assertThat(analysis.queryTerms(word).getFirst().readings())
        .containsExactly(List.of(stemmed.split(" ", -1)), List.of(itself));
  }

  @ParameterizedTest
  @CsvSource({
    "de, Zölle, ~de/zoll",
    "fr, l’usine, ~fr/usin",
    "es, sanciones, ~es/sancion",
    "it, sanzioni, ~it/sanzion",
    "ru, санкций, ~ru/санкц"
  })
  void wordsHaveAReadingInEachLanguageOfTheArticles(String language, String word, String stem) {
    assertThat(analysis.queryTerms(word, List.of("en", language, "vi")).getFirst().readings())
        .endsWith(List.of(stem));
    assertThat(analysis.queryTerms(word).getFirst().forms()).doesNotContain(stem);
  }

  @Test
  void aStopWordOfAnotherLanguageHasNoStemThere() {
    assertThat(analysis.queryTerms("für", List.of("de")).getFirst().readings())
        .containsExactly(List.of("~fur", "fur"));
  }

  @Test
  void stemsAndEntitiesAreNoWords() {
    assertThat(TextAnalysis.isWord("sanctions")).isTrue();
    assertThat(TextAnalysis.isWord("~sanction")).isFalse();
    assertThat(TextAnalysis.isWord(TextAnalysis.ENTITY + "country:KP")).isFalse();
  }

  private static QueryTerm term(
      String written, String exact, int position, List<List<String>> readings) {
    return new QueryTerm(written, exact, readings, false, position);
  }

  @Test
  void theBeginningOfATextIsCutIntoStemsOfItsWords() {
    String text = "The Reeds were cut. Among THE boats, nobody's reed-cutters sang.";

    assertThat(analysis.stems(text, "en", 100))
        .containsExactly(
            "reed", "were", "cut", "among", "boat", "nobodi", "reed", "cutter", "sang");
    assertThat(analysis.stems(text, "en", 3)).containsExactly("reed", "were", "cut");
    assertThat(analysis.stems(text, "en", 0)).isEmpty();
    assertThat(analysis.stems("Die Zölle der Städte", "de", 9)).hasSize(2);
  }
}
