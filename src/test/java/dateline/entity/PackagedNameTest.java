package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagedNameTest {

  private static final Enricher ENRICHER = new Enricher(NameRecogniser.NONE, Authority.none());
  private static final CountryNames NAMES = CountryNames.load();

  /** Names that say a country only together with other words, which homonyms.yml decides. */
  private static final Set<String> IN_CONTEXT_ONLY = Set.of("Jersey", "Congo");

  @Test
  void everyCountryIsFoundByItsPackagedNames() {
    List<String> wrong = new ArrayList<>();
    for (PackagedName name : PackagedName.read()) {
      if (!name.people()
          && NAMES.codes().contains(name.code())
          && !IN_CONTEXT_ONLY.contains(name.name())) {
        var tags =
            ENRICHER
                .enrich(TestArticles.english("A note", "They went to " + name.name() + " again."))
                .countries();
        var codes = new ArrayList<>(tags.about());
        codes.addAll(tags.mentioned());
        if (!codes.equals(List.of(name.code()))) {
          wrong.add(name.code() + ' ' + name.name() + ' ' + codes);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyCountryCanBeAskedForByItsPackagedNames() {
    assertThat(PackagedName.read())
        .filteredOn(name -> !name.people() && NAMES.codes().contains(name.code()))
        .filteredOn(name -> !IN_CONTEXT_ONLY.contains(name.name()))
        .allSatisfy(name -> assertThat(NAMES.find(name.name())).contains(name.code()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Islamic Republic of Iran | IR",
        "People's Republic of China | CN",
        "Republic of Korea | KR",
        "Democratic People's Republic of Korea | KP",
        "Lao People's Democratic Republic | LA",
        "Syrian Arab Republic | SY",
        "Bolivarian Republic of Venezuela | VE",
        "Plurinational State of Bolivia | BO",
        "United Republic of Tanzania | TZ",
        "Federal Republic of Nigeria | NG",
        "Federal Republic of Germany | DE",
        "Kingdom of the Netherlands | NL",
        "Hashemite Kingdom of Jordan | JO",
        "Republic of Moldova | MD",
        "Federated States of Micronesia | FM",
        "State of Kuwait | KW",
        "Commonwealth of Australia | AU",
        "United Mexican States | MX",
        "Socialist Republic of Viet Nam | VN",
        "Russian Federation | RU",
      })
  void officialLongFormsAreFound(String name, String code) {
    var tags =
        ENRICHER
            .enrich(TestArticles.english("A note", "The " + name + " has replied."))
            .countries();
    assertThat(tags.about()).containsExactly(code);
  }
}
