package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownStemsTest {
  private static final int ROUNDS = 50_000;

  private final KnownStems known = new KnownStems();

  @Test
  void whatWasNotKeptIsNotKnown() {
    keep("harbours", "harbour");
    assertThat(stem("harbour")).isNull();
    assertThat(stem("")).isNull();
    assertThat(stem("harbours")).isEqualTo("harbour");
  }

  @Test
  void noWordIsTakenForAnotherThatHasItsLettersAsAPart() {
    for (String word : new String[] {"a", "aa", "aaaaaaaaaaaa", "aaaaaaaaaaaaa", "`", "{", "A"}) {
      keep(word, word + "!");
    }
    for (String word : new String[] {"a", "aa", "aaaaaaaaaaaa", "aaaaaaaaaaaaa", "`", "{", "A"}) {
      assertThat(stem(word)).as(word).isIn(null, word + "!");
    }
  }

  /** Words may be forgotten, but what is known was kept last for just that word. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsKnownIsWhatWasKeptLast(long seed) {
    var random = new Random(seed);
    Map<String, String> kept = new HashMap<>();
    int hits = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String word = word(random);
      String stem = stem(word);
      if (stem != null) {
        hits++;
        assertThat(stem).as(word).isEqualTo(kept.get(word));
      }
      kept.put(word, String.valueOf(round));
      keep(word, String.valueOf(round));
    }
    assertThat(hits).isGreaterThan(ROUNDS / 20);
  }

  private static String word(Random random) {
    boolean foreign = random.nextInt(4) == 0;
    String letters = foreign ? "abçдя7'" : "abc";
    var word = new StringBuilder();
    for (int length = random.nextInt(foreign ? 4 : 25); length > 0; length--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private void keep(String word, String stem) {
    known.keep(word.toCharArray(), word.length(), stem.toCharArray());
  }

  private @Nullable String stem(String word) {
    char[] stem = known.stem(word.toCharArray(), word.length());
    return stem == null ? null : new String(stem);
  }
}
