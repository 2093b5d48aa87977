package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPhrasesTest {

  @Test
  void countiesAreFoundWithTheirNames() {
    var found = new ArrayList<String>();
    String text =
        "In June the Walker County board met; Acme Co. Ltd did not, and St. Clair County did.";
    LocalPhrases.counties(text, (start, end) -> found.add(text.substring(start, end)));
    assertThat(found).containsExactly("Walker County", "St. Clair County");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rained in Hamilton and near St. Clair, not in March. | Hamilton, St. Clair",
        "HAMILTON — It rained. NEW HAVEN, (AP) said so. | HAMILTON, NEW HAVEN",
        "The City of Huntsville, R-Charleston, D-New Haven. | Huntsville, Charleston, New Haven",
        "Ask the Evansville Police or Grand Ledge City Council. | Evansville",
        "Anna Evansville Police sang within Hamilton. | ''"
      })
  void townsAreWhereTheWordsAroundTellThem(String text, String expected) {
    var found = new ArrayList<String>();
    LocalPhrases.towns(text, (start, end) -> found.add(text.substring(start, end)));
    assertThat(String.join(", ", found)).isEqualTo(expected);
  }
}
