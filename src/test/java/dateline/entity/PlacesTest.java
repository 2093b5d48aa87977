package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private static final Places PLACES = Places.load();

  /** Takes every word with a capital inside a sentence for a place. */
  private static final NameRecogniser CAPITALS =
      text -> {
        List<RecognisedName> names = new ArrayList<>();
        Matcher word =
            Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*").matcher(text);
        while (word.find()) {
          names.add(new RecognisedName(word.start(), word.end(), EntityType.PLACE));
        }
        return names;
      };

  @Test
  void namesakesComeBiggestFirst() {
    List<Places.Place> valencias = PLACES.named("valencia");
    assertThat(valencias).extracting(Places.Place::country).contains("ES", "VE");
    assertThat(valencias)
        .isSortedAccordingTo((a, b) -> Integer.compare(b.inhabitants(), a.inhabitants()));
  }

  @ParameterizedTest
  @CsvSource({"st paul, saint paul", "mt vernon, mount vernon", "ft worth, fort worth"})
  void anAbbreviatedNameIsTheWholeOneToo(String shortForm, String longForm) {
    assertThat(PLACES.named(shortForm)).isNotEmpty().isEqualTo(PLACES.named(longForm));
    assertThat(PLACES.named(shortForm).getFirst().country()).isEqualTo("US");
  }

  @Test
  void theFirstAndTheLastAndNoOtherNameAreFound() {
    assertThat(PLACES.named("no such town anywhere")).isEmpty();
    assertThat(PLACES.named("")).isEmpty();
    assertThat(PLACES.named("\uffff")).isEmpty();
    assertThat(PLACES.named("malaga")).extracting(Places.Place::country).contains("ES");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A ferry left, the mayor of Guayaquil said. | EC",
        "Venezuela counted again, also in Valencia. | VE",
        "Spain counted again, also in Valencia. | ES",
        "The sheriff of Walker County was at home. | US",
        "She has seen the whole of Eastern Europe. | none",
      })
  void aTownIsInTheCountryThatTheArticleSpeaksOf(String text, String country) {
    var enriched =
        new Enricher(CAPITALS, Authority.none()).enrich(TestArticles.english("Notes", text));
    List<String> named = new ArrayList<>(enriched.countries().about());
    named.addAll(enriched.countries().mentioned());
    assertThat(named).isEqualTo(country.equals("none") ? List.of() : List.of(country));
  }
}
