package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Entity;
import dateline.article.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What users of other taggers complained of, as promises: each sentence names these countries and
 * no other, with name recognition at its worst (every capital word a place) and without.
 */
class CountryGuaranteesTest {

  private static final NameRecogniser EVERY_CAPITAL =
      text -> {
        List<RecognisedName> names = new ArrayList<>();
        Matcher word =
            Pattern.compile("\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*").matcher(text);
        while (word.find()) {
          names.add(new RecognisedName(word.start(), word.end(), EntityType.PLACE));
        }
        return names;
      };

  private static final Enricher WITHOUT = new Enricher(NameRecogniser.NONE, Authority.none());
  private static final Enricher WITH = new Enricher(EVERY_CAPITAL, Authority.none());

  private static String countries(Enricher enricher, String text) {
    var enriched = enricher.enrich(TestArticles.english("A note", text));
    var codes = new TreeSet<>(enriched.countries().about());
    codes.addAll(enriched.countries().mentioned());
    return String.join(" ", codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lawmakers in Albany passed the state budget of New York late again. | US",
        "Students at Columbia University walked out of a lecture. | US",
        "European ministers agreed that European voters would wait. | ''",
        "Africa will decide what Africa wants, the bishop said. | ''",
        "Ships of many flags cross the South China Sea. | ''",
        "A rancher in New Mexico counted his cattle. | US",
        "Latin America has had worse decades. | ''",
        "She teaches the English language to nurses. | ''",
        "He ordered French fries and a Turkish bath afterwards. | ''",
        "The children wanted a guinea pig, a Guinea pig, any pig. | ''",
        "Michael Jordan retired twice. | ''",
        "Tell us what you need, and let us help us all. | ''",
        "The US said it would help. | US",
        "The DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA replied. | KP",
        "The Democratic People’s Republic of Korea fired a rocket. | KP",
        "The Republic of Korea watched. | KR",
        "Pyongyang fired a rocket, and Korea was on every screen there. | KP",
        "The Republican primary in Georgia, where Atlanta votes late, is close. | US",
        "Tbilisi is tense, and all of Georgia waits. | GE",
        "Niger expelled the envoy; Niamey gave no reason. | NE",
        "Nigeria expelled the envoy; Abuja gave no reason. | NG",
        "Papua New Guinea voted. | PG",
        "Equatorial Guinea voted. | GQ",
        "Guinea-Bissau voted. | GW",
        "The Democratic Republic of the Congo voted. | CD",
        "The Republic of the Congo voted in Brazzaville. | CG",
        "A museum in London, Ontario, bought the canoe. | CA",
        "The fair in Paris, Texas, was rained out. | US",
        "A church in Birmingham, Alabama, was rebuilt. | US",
        "Native American artists showed their work. | ''",
        "The English Channel was rough, the Indian Ocean calm. | ''",
        "The Bundestag voted late. | DE",
        "The Knesset voted late. | IL",
        "The Duma voted late. | RU",
        "The Lok Sabha voted late. | IN",
        "The Folketing voted late. | DK",
        "The Riksdag voted late. | SE",
        "The Sejm voted late. | PL",
        "The Verkhovna Rada voted late. | UA",
        "The IRGC would not say. | IR",
        "Hezbollah would not say. | LB",
        "Hamas would not say. | PS",
        "The Taliban would not say. | AF",
        "The Houthis would not say. | YE",
        "Shelling in the Donbas went on. | UA",
        "A factory in Xinjiang shut. | CN",
        "Floods in Uttar Pradesh and Tamil Nadu went on. | IN",
        "A mayor in Chiapas fled. | MX",
        "Herders in Borno fled. | NG",
        "Farmers in Lancashire and Lincolnshire waited. | GB",
        "Vladimir Putin would not say. | RU",
        "Angela Merkel would not say. | DE",
        "Emmanuel Macron would not say. | FR",
      })
  void aSentenceNamesTheseCountriesAndNoOther(String text, String countries) {
    assertThat(countries(WITHOUT, text)).as("without recognition").isEqualTo(countries);
    assertThat(countries(WITH, text)).as("with every capital a place").isEqualTo(countries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The loan is 200 million Australian dollars. | AU",
        "The bond is in Swiss francs. | CH",
        "Bank of Ireland Ltd <BOI.I> bought a rival. | IE",
        "The shares are listed in Luxembourg. | LU",
      })
  void aCurrencyOrCompanyIsNotWhatAnArticleIsAbout(String text, String code) {
    var tags =
        WITHOUT
            .enrich(TestArticles.english("Japan borrows abroad", "Japan borrows. " + text))
            .countries();
    assertThat(tags.about()).containsExactly("JP");
    assertThat(tags.mentioned()).containsExactly(code);
  }

  @Test
  void theUnitedStatesIsOneCountryHoweverWritten() {
    var enriched =
        WITH.enrich(TestArticles.english("Notes", "U.S. and US and United States agree."));
    assertThat(enriched.entities()).extracting(Entity::id).containsOnly("notes");
    assertThat(enriched.countries().about()).containsExactly("US");
  }
}
