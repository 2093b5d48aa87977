package dateline.lucene;

import dateline.story.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Which articles of a commit are versions of one piece, as {@link StorySettler} noted. Only pieces
 * with several versions are held. Immutable; safe for use by several threads.
 */
final class Stories {

  /** The story of an article that has no other version. */
  static final long NONE = 0;

  private static final Query IN_A_STORY = new FieldExistsQuery(Schema.STORY);

  /** The earliest first, undated last; of one day the longest first, as others may be cut. */
  private static final Comparator<Member> ORDER =
      Comparator.comparingLong(Member::day)
          .thenComparing(Comparator.comparingInt(Member::letters).reversed())
          .thenComparing(Member::id);

  private record Member(int doc, long day, int letters, String id) {}

  private record Place(int story, int rank) {}

  /** The documents of each story, in {@link #ORDER}. */
  private final List<int[]> stories = new ArrayList<>();

  /** Where a document stands in {@link #stories}. */
  private final Map<Integer, Place> places = new HashMap<>();

  /** The documents in a story, in order. */
  private int[] inStories = {};

  private Stories() {}

  static Stories of(IndexReader reader) throws IOException {
    Map<Long, List<Member>> byStory = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf, byStory);
    }
    var stories = new Stories();
    for (List<Member> members : byStory.values()) {
      if (members.size() > 1) {
        members.sort(ORDER);
        stories.add(members.stream().mapToInt(Member::doc).toArray());
      }
    }
    stories.inStories = stories.places.keySet().stream().mapToInt(doc -> doc).sorted().toArray();
    return stories;
  }

  private void add(int[] docs) {
    for (int rank = 0; rank < docs.length; rank++) {
      places.put(docs[rank], new Place(stories.size(), rank));
    }
    stories.add(docs);
  }

  /** Returns the story whose earliest article by id has the given id. */
  static long id(String articleId) {
    return Long.parseUnsignedLong(articleId, 16);
  }

  /** Returns all versions of an article in their order, itself among them. */
  int[] versions(int doc) {
    Place place = places.get(doc);
    return place == null ? new int[] {doc} : stories.get(place.story()).clone();
  }

  /** Returns which versions are among the answers to a query. */
  Answering among(IndexSearcher searcher, Query query) throws IOException {
    if (stories.isEmpty()) {
      return new Answering();
    }
    Query both =
        new BooleanQuery.Builder().add(query, Occur.FILTER).add(IN_A_STORY, Occur.FILTER).build();
    return among(searcher, new Answers(searcher.search(both, new FacetsCollectorManager())));
  }

  /** Returns which versions are among answers. */
  Answering among(IndexSearcher searcher, Answers answers) throws IOException {
    var answering = new Answering();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      DocIdSetIterator docs = answers.in(leaf);
      int next = docs.nextDoc();
      int end = leaf.docBase + leaf.reader().maxDoc();
      // Both are in order: what is in no story is passed over without a look.
      for (int i = first(leaf.docBase); i < inStories.length && inStories[i] < end; i++) {
        int doc = inStories[i] - leaf.docBase;
        next = next < doc ? docs.advance(doc) : next;
        if (next == doc) {
          answering.add(inStories[i]);
        }
      }
    }
    return answering;
  }

  private int first(int doc) {
    int at = Arrays.binarySearch(inStories, doc);
    return at < 0 ? -1 - at : at;
  }

  /** Returns a set of answers to add to. */
  Answering none() {
    return new Answering();
  }

  private static void read(LeafReaderContext leaf, Map<Long, List<Member>> byStory)
      throws IOException {
    NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Schema.STORY);
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.DAY);
    BinaryDocValues fingerprints = DocValues.getBinary(leaf.reader(), Schema.FINGERPRINT);
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Schema.ID);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = stories.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = stories.nextDoc()) {
      if ((live == null || live.get(doc))
          && ids.advanceExact(doc)
          && fingerprints.advanceExact(doc)) {
        BytesRef bytes = fingerprints.binaryValue();
        byStory
            .computeIfAbsent(stories.longValue(), story -> new ArrayList<>())
            .add(
                new Member(
                    leaf.docBase + doc,
                    days.advanceExact(doc) ? days.longValue() : Long.MAX_VALUE,
                    Fingerprint.read(bytes.bytes, bytes.offset, bytes.length).letters(),
                    ids.lookupOrd(ids.ordValue()).utf8ToString()));
      }
    }
  }

  /** The versions among the answers to one query. */
  final class Answering {

    /** By story, the ranks of those that answer. */
    private final Map<Integer, BitSet> ranks = new HashMap<>();

    /** Adds an answer. */
    void add(int doc) {
      Place place = places.get(doc);
      if (place != null) {
        ranks.computeIfAbsent(place.story(), story -> new BitSet()).set(place.rank());
      }
    }

    /** Returns whether an answer is left out for another version that answers and is earlier. */
    boolean hides(int doc) {
      Place place = places.get(doc);
      if (place == null) {
        return false;
      }
      BitSet answers = ranks.get(place.story());
      return answers != null && answers.nextSetBit(0) != place.rank();
    }

    /** Returns whether any version of a document answers. */
    boolean holdsVersionOf(int doc) {
      Place place = places.get(doc);
      return place != null && ranks.containsKey(place.story());
    }

    /** Returns how many answers {@link #hides} is true for. */
    long hidden() {
      return ranks.values().stream().mapToLong(answers -> answers.cardinality() - 1).sum();
    }

    /** Returns the versions of an answer that answer too, in their order, itself among them. */
    int[] versions(int doc) {
      Place place = places.get(doc);
      BitSet answers = place == null ? null : ranks.get(place.story());
      if (place == null || answers == null) {
        return new int[] {doc};
      }
      int[] docs = stories.get(place.story());
      return answers.stream().map(rank -> docs[rank]).toArray();
    }
  }
}
