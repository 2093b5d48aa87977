package dateline.lucene;

import dateline.story.Fingerprint;
import dateline.story.Joins;
import dateline.story.VersionTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One settling: which stories articles belong to now that some have come and others are gone.
 *
 * <p>What is not touched stays joined as it was, so these are looked at alone: articles that have
 * come, with all others; and articles left in a story that has lost one, with each other, as none
 * outside was ever joined with them. Other stories take part as a whole. Held are a block of
 * fingerprints at a time, 12 bytes for each article left behind, and some more for each story or
 * single article that is joined with one that came.
 */
final class Settling {

  /** Writes down the story of an article. */
  @FunctionalInterface
  interface Notes {

    /**
     * @param story {@link Stories#NONE} for none
     */
    void note(long id, long story) throws IOException;
  }

  /** An article that has come. */
  record Newcomer(long id, Fingerprint fingerprint) {}

  /** An article that was in no story, and is joined with one that has come. */
  private record Met(long id, int node) {}

  private final SettledArticles settled;
  private final List<Newcomer> newcomers;
  private final int blockSize;

  /** First those left behind, in the order of documents; then newcomers; then whom they met. */
  private final Joins joins = new Joins();

  /** By number in the joins, the id of an article, or the least of a story's. */
  private long[] ids = new long[16];

  private final FixedBitSet leftBehind;
  private int leftBehinds;
  private final Map<Long, Integer> metStories = new HashMap<>();
  private final List<Met> metAlone = new ArrayList<>();

  /**
   * @param blockSize how many fingerprints to hold of articles left behind; newcomers are held
   *     already
   */
  Settling(SettledArticles settled, List<Newcomer> newcomers, int blockSize) {
    this.settled = settled;
    this.newcomers = newcomers;
    this.blockSize = blockSize;
    this.leftBehind = new FixedBitSet(settled.documents());
  }

  /** Settles what has changed. */
  void run(Notes notes) throws IOException {
    long[] lost = settled.storiesOfDropped();
    run(
        settled::forEachInStory,
        article -> lost.length > 0 && Arrays.binarySearch(lost, article.story()) >= 0,
        notes);
  }

  /** Settles all articles, whatever is noted of them. */
  void runAnew(Notes notes) throws IOException {
    run(settled::forEach, article -> true, notes);
  }

  /** Goes through articles among which are all that were left behind. */
  @FunctionalInterface
  private interface Pass {
    void forEach(SettledArticles.Visitor visitor) throws IOException;
  }

  /** Tells whether an article was left behind. */
  @FunctionalInterface
  private interface Choice {
    boolean holds(SettledArticle article) throws IOException;
  }

  private void run(Pass pass, Choice isLeftBehind, Notes notes) throws IOException {
    pass.forEach(
        article -> {
          if (isLeftBehind.holds(article)) {
            leftBehind.set(article.doc());
            leftBehinds++;
            add(article.id());
          }
        });
    if (!newcomers.isEmpty()) {
      compareNewcomers();
    }
    for (int start = 0; start < leftBehinds; start += blockSize) {
      var block = new Block(start, Math.min(leftBehinds, start + blockSize));
      pass.forEach(block::show);
    }
    BitSet several = findLeast();
    noteNewcomers(several, notes);
    noteOthers(pass, several, notes);
  }

  private int add(long id) {
    int node = joins.add();
    if (node == ids.length) {
      ids = Arrays.copyOf(ids, node + (node >> 1));
    }
    ids[node] = id;
    return node;
  }

  private void compareNewcomers() throws IOException {
    newcomers.forEach(newcomer -> add(newcomer.id()));
    List<Fingerprint> block = newcomers.stream().map(Newcomer::fingerprint).toList();
    var table = new VersionTable(block, joins, leftBehinds);
    table.joinEachOther();
    var numbers = new Numbers();
    settled.forEach(
        article -> {
          int number = numbers.of(article);
          if (number < 0) {
            meet(table, article);
          } else {
            table.join(article.fingerprint(), number);
          }
        });
  }

  private void meet(VersionTable table, SettledArticle article) throws IOException {
    long story = article.story();
    Integer known = story == Stories.NONE ? null : metStories.get(story);
    if (known != null) {
      table.join(article.fingerprint(), known);
      return;
    }
    int node = add(story);
    table.join(article.fingerprint(), node);
    if (joins.root(node) == node) {
      joins.removeLast();
    } else if (story == Stories.NONE) {
      ids[node] = article.id();
      metAlone.add(new Met(article.id(), node));
    } else {
      metStories.put(story, node);
    }
  }

  /** Numbers those left behind in the joins, in one pass. */
  private final class Numbers {
    private int next;

    /** Returns the number of the next article; -1 if it was not left behind. */
    int of(SettledArticle article) {
      return leftBehind.get(article.doc()) ? next++ : -1;
    }
  }

  /** Some of those left behind, to be compared with each other and with those after them. */
  private final class Block {
    private final int start;
    private final int end;
    private final Numbers numbers = new Numbers();
    private final List<Fingerprint> articles = new ArrayList<>();
    private @Nullable VersionTable table;

    Block(int start, int end) {
      this.start = start;
      this.end = end;
    }

    void show(SettledArticle article) throws IOException {
      int number = numbers.of(article);
      if (number < start) {
        return;
      }
      if (table != null) {
        table.join(article.fingerprint(), number);
        return;
      }
      articles.add(article.fingerprint());
      if (number == end - 1) {
        table = new VersionTable(articles, joins, start);
        table.joinEachOther();
      }
    }
  }

  /**
   * Finds the least id of all that are joined, and keeps it with their root.
   *
   * @return the roots of more than one article
   */
  private BitSet findLeast() {
    var several = new BitSet();
    for (int node = 0; node < joins.size(); node++) {
      int root = joins.root(node);
      if (root != node) {
        several.set(root);
        ids[root] = Long.compareUnsigned(ids[node], ids[root]) < 0 ? ids[node] : ids[root];
      }
    }
    return several;
  }

  private long story(int node, BitSet several) {
    int root = joins.root(node);
    return several.get(root) ? ids[root] : Stories.NONE;
  }

  private void noteNewcomers(BitSet several, Notes notes) throws IOException {
    for (int i = 0; i < newcomers.size(); i++) {
      long story = story(leftBehinds + i, several);
      if (story != Stories.NONE) {
        notes.note(newcomers.get(i).id(), story);
      }
    }
    for (Met met : metAlone) {
      notes.note(met.id(), story(met.node(), several));
    }
  }

  private void noteOthers(Pass pass, BitSet several, Notes notes) throws IOException {
    boolean isAnyRenamed =
        metStories.entrySet().stream()
            .anyMatch(met -> story(met.getValue(), several) != met.getKey());
    if (leftBehinds == 0 && !isAnyRenamed) {
      return;
    }
    var numbers = new Numbers();
    pass.forEach(
        article -> {
          int number = numbers.of(article);
          Integer node = number >= 0 ? (Integer) number : metStories.get(article.story());
          if (node != null && story(node, several) != article.story()) {
            notes.note(article.id(), story(node, several));
          }
        });
  }
}
