package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashIndexTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 100, 5_000})
  void everyKeyIsFoundAtItsPlaceAndNoOther(int size) {
    Random random = new Random(size);
    long[] keys = HashIndex.sort(LongStream.generate(random::nextLong).limit(size).toArray());
    HashIndex index = written(keys);
    for (int i = 0; i < keys.length; i++) {
      assertThat(index.find(keys[i])).isEqualTo(i).isEqualTo(HashIndex.ordinal(keys, keys[i]));
    }
    for (int i = 0; i < 1_000; i++) {
      long other = random.nextLong();
      boolean known = Arrays.stream(keys).anyMatch(key -> key == other);
      assertThat(index.find(other) >= 0).isEqualTo(known);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void theLeastAndTheGreatestKeyAreFound(long key) {
    HashIndex index = written(HashIndex.sort(new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}));
    assertThat(index.find(key)).isBetween(0, 3);
  }

  private static HashIndex written(long[] keys) {
    var bytes = new ByteArrayOutputStream();
    var out = new PackWriter(bytes);
    HashIndex.write(out, keys);
    out.flush();
    return HashIndex.read(new PackReader(ByteBuffer.wrap(bytes.toByteArray())));
  }
}
