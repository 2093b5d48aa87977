package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void caseAccentsPunctuationBlanksAndParagraphsDoNotCount() {
    String text = words(new Random(1), 120);
    String other = text.toUpperCase(Locale.ROOT).replace("E", "É").replace(" ", " – ");

    assertThat(of(text).bytes()).isEqualTo(of(other).bytes());
    assertThat(Fingerprint.of(List.of(text.substring(0, 300), text.substring(300))))
        .isNotNull()
        .satisfies(parts -> assertThat(parts.bytes()).isEqualTo(of(text).bytes()));
  }

  @Test
  void everyTextIsFoldedAsByTheWholeOfUnicode() {
    var random = new Random(5);
    List<String> pieces =
        List.of(
            "Straße", "ﬁn", "É", "e\u0301", "ΑΣ", " – ", "‗", "“x’", "Ⅷ", "ﷺ", "½", "９", "a-B",
            "İ");
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder(words(random, 50));
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(' ').append(pieces.get(random.nextInt(pieces.size())));
      }
      String letters =
          Normalizer.normalize(text, Normalizer.Form.NFKD)
              .toLowerCase(Locale.ROOT)
              .codePoints()
              .filter(Character::isLetterOrDigit)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(of(text.toString()).bytes()).as(text.toString()).isEqualTo(of(letters).bytes());
    }
  }

  @Test
  void shortBodiesHaveNone() {
    assertThat(Fingerprint.of(List.of())).isNull();
    assertThat(Fingerprint.of(List.of("a".repeat(199)))).isNull();
    assertThat(of("a".repeat(200)).letters()).isEqualTo(200);
  }

  @Test
  void bytesAreReadBack() {
    Fingerprint written = of(words(new Random(2), 200));
    byte[] bytes = written.bytes();

    Fingerprint read = Fingerprint.read(bytes, 0, bytes.length);

    assertThat(read.bytes()).isEqualTo(bytes);
    assertThat(read.letters()).isEqualTo(written.letters());
    assertThat(read.resemblance(written)).isEqualTo(1);
  }

  @Test
  void equalMinimaAndKeysAreThoseOfTheBytes() {
    var random = new Random(6);
    for (int i = 0; i < 200; i++) {
      byte[] one = randomBytes(random);
      byte[] other = one.clone();
      for (int changed = random.nextInt(400); changed > 0; changed--) {
        other[Integer.BYTES + random.nextInt(Fingerprint.MINIMA)] = (byte) random.nextInt();
      }
      int equal = 0;
      Set<List<Byte>> keys = new HashSet<>();
      for (int at = Integer.BYTES; at < one.length; at += 3) {
        List<Byte> key = List.of(one[at], one[at + 1], one[at + 2]);
        if (key.equals(List.of(other[at], other[at + 1], other[at + 2]))) {
          keys.add(key);
        }
        for (int j = at; j < at + 3; j++) {
          equal += one[j] == other[j] ? 1 : 0;
        }
      }
      Fingerprint a = Fingerprint.read(one, 0, one.length);
      Fingerprint b = Fingerprint.read(other, 0, other.length);

      assertThat(a.equalMinima(b)).isEqualTo(equal);
      assertThat(a.sharesKey(b)).isEqualTo(!keys.isEmpty());
      int third =
          Byte.toUnsignedInt(one[Integer.BYTES + 6]) << 16
              | Byte.toUnsignedInt(one[Integer.BYTES + 7]) << 8
              | Byte.toUnsignedInt(one[Integer.BYTES + 8]);
      assertThat(a.key(2)).isEqualTo(third);
    }
  }

  private static byte[] randomBytes(Random random) {
    var bytes = new byte[Integer.BYTES + Fingerprint.MINIMA];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void estimatesAreNearWhatTheTextsHaveInCommon() {
    long seed = 20_261_125;
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      int common = 100 + random.nextInt(900);
      int own = random.nextInt(900);
      String shared = words(random, common);
      Fingerprint whole = of(shared + " " + words(random, own));
      Fingerprint part = of(shared);
      double expected = (double) part.letters() / whole.letters();

      assertThat(whole.resemblance(part))
          .as("seed %d, %d", seed, i)
          .isBetween(expected - .15, expected + .15);
      assertThat(whole.containment(part)).as("seed %d, %d", seed, i).isGreaterThan(.6);
    }
  }

  @Test
  void storiesAreTheSameInAnyOrderOfUnrelatedArticles() {
    var random = new Random(3);
    List<List<Fingerprint>> pieces =
        IntStream.range(0, 60)
            .mapToObj(i -> words(random, 150 + random.nextInt(400)))
            .map(text -> IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> of(text)).toList())
            .toList();
    List<Fingerprint> articles = new ArrayList<>(pieces.stream().flatMap(List::stream).toList());
    Collections.shuffle(articles, random);

    int[] first = StoryClusters.firstOfStory(articles);

    for (List<Fingerprint> piece : pieces) {
      assertThat(piece.stream().map(f -> first[articles.indexOf(f)]).distinct()).hasSize(1);
      assertThat(first[first[articles.indexOf(piece.getFirst())]])
          .isEqualTo(first[articles.indexOf(piece.getFirst())]);
    }
    assertThat(IntStream.of(first).distinct()).hasSize(pieces.size());
  }

  private static Fingerprint of(String text) {
    Fingerprint fingerprint = Fingerprint.of(List.of(text));
    return Objects.requireNonNull(fingerprint);
  }

  private static String words(Random random, int count) {
    return Stream.generate(() -> word(random)).limit(count).collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    return random
        .ints(2 + random.nextInt(8), 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
