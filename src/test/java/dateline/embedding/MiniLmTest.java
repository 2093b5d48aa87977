package dateline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmTest {
  private static final MiniLm MODEL = new MiniLm();

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void vectorsHaveLengthOne() {
    for (String text : new String[] {"", "tax", "An op-ed about taxes. ".repeat(500)}) {
      float[] vector = MODEL.embed(text);
      assertThat(vector).hasSize(MODEL.dimensions());
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void textsThatMeanAlikeLieNearWithoutACommonWord() {
    float[] query = MODEL.embed("North Korea weapons shipments to Russia");
    double alike = cosine(query, MODEL.embed("Pyongyang sends artillery shells to Moscow"));
    double other = cosine(query, MODEL.embed("The central bank raised interest rates"));
    assertThat(alike).isGreaterThan(0.5);
    assertThat(other).isLessThan(0.3);
  }

  @Test
  void sameTextGivesSameVector() {
    assertThat(MODEL.embed("a hostage swap")).isEqualTo(MODEL.embed("A HOSTAGE SWAP"));
  }

  @Test
  void onlyTheWindowIsRead() {
    String start = "a word ".repeat(MiniLm.WINDOW);
    assertThat(MODEL.embed(start + "bread")).isEqualTo(MODEL.embed(start + "war"));
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
