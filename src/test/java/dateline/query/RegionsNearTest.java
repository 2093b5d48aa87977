package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside what looks at places in the text, a region is the countries in it. */
class RegionsNearTest {
  private final QueryParser parser =
      new QueryParser(
          code -> Optional.of(code).filter(c -> c.matches("[A-Z]{2}")),
          new RegionNames() {
            @Override
            public Optional<String> path(String name) {
              return name.equalsIgnoreCase("benelux") || name.equals("150/155")
                  ? Optional.of("150/155")
                  : name.equals("empty") ? Optional.of("999") : Optional.empty();
            }

            @Override
            public List<String> countries(String path) {
              return path.equals("150/155") ? List.of("BE", "LU", "NL") : List.of();
            }
          });

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          oil NEAR/5 region:Benelux | oil NEAR/5 (country:BE OR country:LU OR country:NL)
          region:benelux W/S oil | (country:BE OR country:LU OR country:NL) W/S oil
          ATLEAST/2 region:150/155 | ATLEAST/2 (country:BE OR country:LU OR country:NL)
          oil NEAR/5 (region:Benelux OR gas) | oil NEAR/5 (country:BE OR country:LU OR country:NL OR gas)
          region:Benelux oil | region:"150/155" AND oil
          """)
  void aRegionIsAnyOfItsCountries(String typed, String interpretation) {
    ParsedQuery query = parser.parse(typed);

    assertThat(query.interpretation()).isEqualTo(interpretation);
    assertThat(parser.parse(interpretation).root()).isEqualTo(query.root());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          oil NEAR/5 region:Benelux | region: has no place in the text: beside NEAR/5 it is any country in it
          oil NEAR/5 region:empty | region: has no place in the text: AND is used, not NEAR/5
          """)
  void thatIsTold(String typed, String note) {
    assertThat(parser.parse(typed).repairs()).containsExactly(note);
  }
}
