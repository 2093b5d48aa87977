package dateline.lucene;

import dateline.story.Fingerprint;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSorter;

/**
 * Reads the members of all stories and sorts them: by story; of one story the earliest first,
 * undated last; of one day the longest first, as others may be cut; then by id. Takes 28 bytes a
 * member while it does.
 */
final class StoryMembers extends IntroSorter {
  private static final int UNDATED = Integer.MAX_VALUE;

  private long[] stories = new long[1];
  private long[] ids = new long[1];
  private int[] days = new int[1];
  private int[] letters = new int[1];
  private int[] docs = new int[1];

  /** How many members there are; behind them is room for one more, the pivot. */
  private int size;

  private StoryMembers() {}

  static StoryMembers of(IndexReader reader) throws IOException {
    var members = new StoryMembers();
    for (LeafReaderContext leaf : reader.leaves()) {
      members.read(leaf);
    }
    members.sort(0, members.size);
    return members;
  }

  /** Returns the documents of all members, sorted. */
  int[] docs() {
    return Arrays.copyOf(docs, size);
  }

  /** Returns where the members of each story begin among all, then how many there are. */
  int[] starts() {
    IntStream.Builder starts = IntStream.builder();
    for (int i = 0; i < size; i++) {
      if (i == 0 || stories[i] != stories[i - 1]) {
        starts.add(i);
      }
    }
    return starts.add(size).build().toArray();
  }

  private void read(LeafReaderContext leaf) throws IOException {
    NumericDocValues story = DocValues.getNumeric(leaf.reader(), Schema.STORY);
    NumericDocValues day = DocValues.getNumeric(leaf.reader(), Schema.DAY);
    BinaryDocValues fingerprints = DocValues.getBinary(leaf.reader(), Schema.FINGERPRINT);
    SortedDocValues articles = DocValues.getSorted(leaf.reader(), Schema.ID);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = story.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = story.nextDoc()) {
      if ((live == null || live.get(doc))
          && articles.advanceExact(doc)
          && fingerprints.advanceExact(doc)) {
        makeRoom();
        stories[size] = story.longValue();
        ids[size] = Stories.id(articles.lookupOrd(articles.ordValue()).utf8ToString());
        days[size] = day.advanceExact(doc) ? (int) day.longValue() : UNDATED;
        letters[size] = letters(fingerprints.binaryValue());
        docs[size] = leaf.docBase + doc;
        size++;
      }
    }
  }

  private static int letters(BytesRef fingerprint) {
    return Fingerprint.read(fingerprint.bytes, fingerprint.offset, fingerprint.length).letters();
  }

  private void makeRoom() {
    int most = size + 2;
    stories = ArrayUtil.grow(stories, most);
    ids = ArrayUtil.grow(ids, most);
    days = ArrayUtil.grow(days, most);
    letters = ArrayUtil.grow(letters, most);
    docs = ArrayUtil.grow(docs, most);
  }

  @Override
  protected int compare(int one, int other) {
    if (stories[one] != stories[other]) {
      return Long.compare(stories[one], stories[other]);
    }
    if (days[one] != days[other]) {
      return Integer.compare(days[one], days[other]);
    }
    return letters[one] == letters[other]
        ? Long.compareUnsigned(ids[one], ids[other])
        : Integer.compare(letters[other], letters[one]);
  }

  @Override
  protected void setPivot(int member) {
    stories[size] = stories[member];
    ids[size] = ids[member];
    days[size] = days[member];
    letters[size] = letters[member];
  }

  @Override
  protected int comparePivot(int member) {
    return compare(size, member);
  }

  @Override
  protected void swap(int one, int other) {
    swap(stories, one, other);
    swap(ids, one, other);
    swap(days, one, other);
    swap(letters, one, other);
    swap(docs, one, other);
  }

  private static void swap(long[] values, int one, int other) {
    long value = values[one];
    values[one] = values[other];
    values[other] = value;
  }

  private static void swap(int[] values, int one, int other) {
    int value = values[one];
    values[one] = values[other];
    values[other] = value;
  }
}
