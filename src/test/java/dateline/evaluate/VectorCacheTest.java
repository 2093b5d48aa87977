package dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  @TempDir Path folder;

  @Test
  void eachTextIsEmbeddedOnceOverAllRuns() throws IOException {
    var counting = new CountingEmbedder();
    for (int run = 0; run < 3; run++) {
      try (var cache = new VectorCache(counting, folder)) {
        assertThat(cache.embed("abc")).containsExactly(3, 97);
        assertThat(cache.embed("zz")).containsExactly(2, 122);
      }
    }
    assertThat(counting.count).isEqualTo(2);
  }

  @Test
  void vectorThatIsCutOffIsComputedAgain() throws IOException {
    try (var cache = new VectorCache(new CountingEmbedder(), folder)) {
      assertThat(cache.embed("abc")).hasSize(2);
      assertThat(cache.embed("zz")).hasSize(2);
    }
    Path file = folder.resolve("counting.vectors");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));

    var counting = new CountingEmbedder();
    try (var cache = new VectorCache(counting, folder)) {
      assertThat(cache.embed("abc")).containsExactly(3, 97);
      assertThat(counting.count).isZero();
      assertThat(cache.embed("zz")).containsExactly(2, 122);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  private static final class CountingEmbedder implements Embedder {
    private int count;

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public String model() {
      return "counting";
    }

    @Override
    public float[] embed(String text) {
      count++;
      return new float[] {text.length(), text.charAt(0)};
    }
  }
}
