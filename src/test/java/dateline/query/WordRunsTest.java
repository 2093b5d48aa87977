package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.entity.CountryNames;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordRunsTest {

  private static final CountryNames COUNTRIES = CountryNames.load();
  private static final QueryParser PARSER =
      new QueryParser(COUNTRIES::find, name -> Optional.empty());

  @Test
  void plainWordsNameCountriesByAnyName() {
    assertThat(countries("north korea sanctions")).containsExactly("KP");
    assertThat(countries("DPRK Russian alliance")).containsExactly("KP", "RU");
    assertThat(countries("\"Democratic Republic of the Congo\" cobalt")).containsExactly("CD");
    assertThat(countries("UK trade with the US")).containsExactly("GB", "US");
  }

  @Test
  void theLongestNameCountsAndEachCountryOnce() {
    assertThat(countries("south korea korean south koreans")).containsExactly("KR");
    assertThat(countries("papua new guinea gold")).containsExactly("PG");
  }

  @Test
  void shortWordsThatAreAlsoCodesNameNone() {
    assertThat(countries("in it no us me cup")).isEmpty();
  }

  @Test
  void onlyWordsLookedForInAnyTextCount() {
    assertThat(countries("headline:iran country:FR -china")).isEmpty();
    assertThat(countries("iran OR syria")).containsExactly("IR", "SY");
  }

  @Test
  void runsEndWhereSomethingElseStandsBetween() {
    assertThat(WordRuns.of(PARSER.parse("new york kind:oped times \"wall street\" journal").root()))
        .containsExactly(
            List.of("new", "york"),
            List.of("times"),
            List.of("wall", "street"),
            List.of("journal"));
  }

  private static List<String> countries(String query) {
    return PARSER.parse(query).countries();
  }
}
