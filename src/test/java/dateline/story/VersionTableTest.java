package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What tables join, compared with what comparing all pairs does. */
class VersionTableTest {
  private static final long SEED = Long.getLong("tests.seed", 20_261_126L);

  @Test
  void storiesAreThoseOfComparingAllPairs() {
    var random = new Random(SEED);
    for (int round = 0; round < 60; round++) {
      List<Fingerprint> articles = articles(random, 1 + random.nextInt(150));

      assertThat(StoryClusters.firstOfStory(articles))
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(firstOfStoryByAllPairs(articles));
    }
  }

  @Test
  void storiesAreTheSameBlockByBlock() {
    var random = new Random(SEED);
    for (int round = 0; round < 60; round++) {
      List<Fingerprint> articles = articles(random, 2 + random.nextInt(150));
      var joins = new Joins();
      articles.forEach(article -> joins.add());
      int blockSize = 1 + random.nextInt(articles.size());
      for (int start = 0; start < articles.size(); start += blockSize) {
        int end = Math.min(articles.size(), start + blockSize);
        var table = new VersionTable(articles.subList(start, end), joins, start);
        if (random.nextBoolean()) {
          table.joinEachOther();
        } else {
          joinByAllPairs(articles, start, end, joins);
        }
        for (int i = end; i < articles.size(); i++) {
          table.join(articles.get(i), i);
        }
      }

      assertThat(IntStream.range(0, articles.size()).map(joins::root).toArray())
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(firstOfStoryByAllPairs(articles));
    }
  }

  @Test
  void articleOfNoBlockIsJoinedWithNone() {
    var joins = new Joins();
    int node = joins.add();
    var table = new VersionTable(List.of(), joins, 0);

    table.joinEachOther();
    table.join(articles(new Random(SEED), 1).getFirst(), node);

    assertThat(joins.root(node)).isEqualTo(node);
  }

  private static int[] firstOfStoryByAllPairs(List<Fingerprint> articles) {
    var joins = new Joins();
    articles.forEach(article -> joins.add());
    joinByAllPairs(articles, 0, articles.size(), joins);
    return IntStream.range(0, articles.size()).map(joins::root).toArray();
  }

  private static void joinByAllPairs(List<Fingerprint> articles, int start, int end, Joins joins) {
    for (int i = start; i < end; i++) {
      for (int j = start; j < i; j++) {
        if (StoryClusters.areVersions(articles.get(i), articles.get(j))) {
          joins.join(i, j);
        }
      }
    }
  }

  /** Copies, better and worse ones, of a few sketches, in any order; some chains among them. */
  private static List<Fingerprint> articles(Random random, int count) {
    List<byte[]> sketches = new ArrayList<>();
    List<Fingerprint> articles = new ArrayList<>();
    while (articles.size() < count) {
      var minima = new byte[Fingerprint.MINIMA];
      if (sketches.isEmpty() || random.nextInt(6) == 0) {
        random.nextBytes(minima);
      } else {
        minima = sketches.get(random.nextInt(sketches.size())).clone();
        for (int changed = random.nextInt(4) * random.nextInt(40); changed > 0; changed--) {
          minima[random.nextInt(minima.length)] = (byte) random.nextInt();
        }
      }
      sketches.add(minima);
      int letters = 200 + random.nextInt(1500);
      byte[] bytes =
          ByteBuffer.allocate(Integer.BYTES + minima.length).putInt(letters).put(minima).array();
      articles.add(Fingerprint.read(bytes, 0, bytes.length));
    }
    Collections.shuffle(articles, random);
    return articles;
  }
}
