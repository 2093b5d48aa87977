package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedRandomisationTest {

  @Test
  void equalFiguresAreSurelyChance() {
    double[] figures = {.2, .5, .9};
    assertThat(PairedRandomisation.pValue(figures, figures)).isEqualTo(1);
  }

  @Test
  void pValueIsTheShareOfSignsThatDifferAsMuch() {
    // Of the eight ways to give signs to three equal differences two are as far from 0.
    assertThat(PairedRandomisation.pValue(new double[] {1, 1, 1}, new double[3]))
        .isCloseTo(0.25, within(0.01));
  }

  @Test
  void constantGainOverManyQueriesIsNoChance() {
    double[] better = new double[40];
    Arrays.fill(better, .6);
    double[] worse = new double[40];
    Arrays.fill(worse, .5);
    assertThat(PairedRandomisation.pValue(better, worse)).isLessThan(0.001);
    assertThat(PairedRandomisation.pValue(worse, better))
        .isEqualTo(PairedRandomisation.pValue(better, worse));
  }

  @Test
  void figuresOfDifferentQueriesCannotBePaired() {
    assertThatThrownBy(() -> PairedRandomisation.pValue(new double[2], new double[3]))
        .hasMessageContaining("2 and 3");
  }
}
