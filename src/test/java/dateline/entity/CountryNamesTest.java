package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

  private static final CountryNames NAMES = CountryNames.load();

  @Test
  void codesAreThoseOfIsoAndKosovo() {
    TreeSet<String> expected = new TreeSet<>(List.of(Locale.getISOCountries()));
    expected.add("XK");

    assertThat(NAMES.codes()).containsExactlyElementsOf(expected);
  }

  @Test
  void everyDisplayNameLeadsBackToItsCode() {
    for (String code : NAMES.codes()) {
      assertThat(NAMES.find(NAMES.displayName(code))).as(code).hasValue(code);
      assertThat(NAMES.find(code)).as(code).hasValue(code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DPRK, KP",
    "dprk, KP",
    "north korea, KP",
    "North Koreans, KP",
    "prk, KP",
    "Ivory Coast, CI",
    "Côte d’Ivoire, CI",
    "cote d'ivoire, CI",
    "Türkiye, TR",
    "turkiye, TR",
    "U.S., US",
    "usa, US",
    "the United States, US",
    "Georgia, GE",
    "Jordan, JO",
    "Congo, CD",
    "Congo-Brazzaville, CG",
    "Burma, MM",
    "Briton, GB",
    "Kosovo, XK",
    "no, 'NO'"
  })
  void countryIsFoundByWhatItIsCalled(String text, String code) {
    assertThat(NAMES.find(text)).hasValue(code);
  }

  @Test
  void wordThatNamesNoCountryFindsNone() {
    assertThat(NAMES.find("Atlantis")).isEmpty();
    assertThat(NAMES.find("")).isEmpty();
    assertThat(NAMES.displayName("ZZ")).isEqualTo("ZZ");
  }
}
