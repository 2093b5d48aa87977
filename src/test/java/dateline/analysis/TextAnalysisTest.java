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
            new QueryTerm("Korea’s", "=korea", "korea", 0),
            new QueryTerm("Sanctions", "=sanctions", "sanction", 1));
  }

  @Test
  void stopWordHasNoStemButAPlace() {
    List<QueryTerm> terms = analysis.queryTerms("the art of the deal");

    assertThat(terms).extracting(QueryTerm::position).containsExactly(0, 1, 2, 3, 4);
    assertThat(terms).extracting(QueryTerm::exact).contains("=the", "=of");
    assertThat(terms.getFirst().stem()).isNull();
    assertThat(terms.getLast().stem()).isEqualTo("deal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "USA", "U.S.", "U.S.A.", "u.s.", "U.S"})
  void everyShortNameOfTheUnitedStatesIsOneTerm(String name) {
    assertThat(analysis.queryTerms(name)).extracting(QueryTerm::folded).containsExactly("usa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "Us"})
  void pronounIsNotTheUnitedStates(String pronoun) {
    assertThat(analysis.queryTerms(pronoun)).extracting(QueryTerm::folded).containsExactly("us");
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
    assertThat(analysis.queryTerms(written)).extracting(QueryTerm::folded).containsExactly(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "“”", "— … !"})
  void textWithoutWordsHasNoTerms(String text) {
    assertThat(analysis.queryTerms(text)).isEmpty();
    assertThat(analysis.nameTerms(text)).isEmpty();
  }

  @Test
  void namesAreFoldedAndNeitherStemmedNorMarked() {
    assertThat(analysis.nameTerms("The Müllers"))
        .containsExactly(
            new QueryTerm("The", "the", null, 0), new QueryTerm("Müllers", "mullers", null, 1));
  }

  @Test
  void patternIsFoldedAroundItsWildcards() {
    assertThat(analysis.exactPattern("SANCT*")).isEqualTo("=sanct*");
    assertThat(analysis.exactPattern("É?Ü*")).isEqualTo("=e?u*");
    assertThat(analysis.namePattern("Mül*r")).isEqualTo("mul*r");
  }

  @Test
  void textOfUnknownLanguageIsTakenForEnglish() {
    assertThat(analysis.text(null)).isSameAs(analysis.text("en"));
  }
}
