package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

  private final Regions regions = Regions.load();

  @Test
  void aCountryLiesInASubregionOfAContinent() {
    assertThat(regions.path("JP")).containsExactly("142", "030");
    assertThat(regions.path("XK")).containsExactly("150", "039");
    assertThat(regions.path("??")).isEmpty();
  }

  @Test
  void everyCountryWeKnowLiesSomewhere() {
    assertThat(CountryNames.load().codes())
        .filteredOn(code -> regions.path(code).isEmpty())
        .as("Antarctica is a continent")
        .isSubsetOf("AQ");
  }

  @Test
  void regionsAroundSeveralCountriesComeOnce() {
    assertThat(regions.around(List.of("JP", "KP", "FR")))
        .containsExactly(
            "142", "142/030", "142/030/JP", "142/030/KP", "150", "150/155", "150/155/FR");
  }

  @Test
  void theCountriesOfARegionAreKnown() {
    assertThat(regions.countries("142/030")).contains("CN", "JP", "KP", "KR").doesNotContain("RU");
    assertThat(regions.countries("142")).hasSizeBetween(45, 55).contains("JP", "IR");
    assertThat(regions.countries("142/030/JP")).containsExactly("JP");
    assertThat(regions.countries("999")).isEmpty();
  }

  @Test
  void aRegionIsFoundByNameCodeAndPath() {
    assertThat(regions.find("eastern asia")).contains("142/030");
    assertThat(regions.find("030")).contains("142/030");
    assertThat(regions.find("142/030")).contains("142/030");
    assertThat(regions.find("Atlantis")).isEmpty();
    assertThat(regions.find("142/030/JP")).contains("142/030/JP");
    assertThat(regions.displayName("142/030")).isEqualTo("Eastern Asia");
  }

  @Test
  void aRegionIsFoundAsNewspapersCallIt() {
    for (String name : List.of("East Asia", "the East Asia", "EASTERN ASIA")) {
      assertThat(regions.find(name)).as(name).contains("142/030");
    }
    for (String name : List.of("Southeast Asia", "South-East Asia", "south-eastern asia")) {
      assertThat(regions.find(name)).as(name).contains("142/035");
    }
    assertThat(regions.find("South Asia")).contains("142/034");
    assertThat(regions.find("the Middle East")).contains("142/145");
    assertThat(regions.find("West Africa")).isEqualTo(regions.find("Western Africa")).isPresent();
    assertThat(regions.find("North America")).isEqualTo(regions.find("Northern America"));
    assertThat(regions.find("South America")).isEqualTo(regions.find("005")).isPresent();
  }
}
