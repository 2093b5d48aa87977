package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryGazetteerTest {

  @Test
  void noSpellingIsGivenToTwoCountries() {
    Map<String, Object> countries = YamlTree.read("countries.yml");
    Map<String, String> owners = new HashMap<>();
    for (String code : countries.keySet()) {
      Map<String, Object> entry = YamlTree.child(countries, code);
      for (String key : entry.keySet()) {
        for (String word : YamlTree.words(entry, key)) {
          String other = owners.putIfAbsent(word, code);
          assertThat(other == null || other.equals(code))
              .as("%s: %s, %s", word, other, code)
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "de"})
  void codesOfOtherLanguagesAreKnown(String language) {
    Set<String> known = YamlTree.read("countries.yml").keySet();

    for (String code : YamlTree.read("countries-" + language + ".yml").keySet()) {
      assertThat(code.equals(Homonym.NONE) || known.contains(code)).as(code).isTrue();
    }
  }
}
