package dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorldAtlasTest {

  private final WorldAtlas atlas = WorldAtlas.load();

  @Test
  void aCountrysShapeIsCalledByItsNumericCode() {
    assertThat(atlas.shape("KP")).contains("408");
    assertThat(atlas.shape("AF")).as("leading zeros belong to the id").contains("004");
  }

  @Test
  void whatTheMapsDoNotDrawHasNoShape() {
    assertThat(atlas.shape("XK")).as("drawn, but without an id").isEmpty();
    assertThat(atlas.shape("RE")).as("drawn as part of France").isEmpty();
    assertThat(atlas.shape("??")).isEmpty();
  }

  @Test
  void nearlyEveryCountryWeKnowIsDrawn() {
    assertThat(CountryNames.load().codes())
        .filteredOn(code -> atlas.shape(code).isEmpty())
        .hasSizeLessThan(20)
        .contains("XK");
  }
}
