package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          CAIRO, March 3 (Delta Wire) — The council met. | CAIRO        | Delta Wire | The council met.
          KUALA LUMPUR (AP) -- It rained.                | KUALA LUMPUR | AP         | It rained.
          KYIV, Dec. 1 – It snowed.                      | KYIV         | -          | It snowed.
          PORT-AU-PRINCE — It was hot.                   | PORT-AU-PRINCE | -        | It was hot.
          """)
  void readsThePlaceOfFiling(String paragraph, String place, String agency, String rest) {
    assertThat(Datelines.find(paragraph)).isEqualTo(new Datelines.Found(place, agency, rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council — all of it — met.",
        "NATO: the council met.",
        "USA-based firms left.",
        "A — B",
        "Cairo, March 3 — no capitals, no dateline"
      })
  void otherDashesAreNone(String paragraph) {
    assertThat(Datelines.find(paragraph)).isNull();
  }
}
