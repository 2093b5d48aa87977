package dateline.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Which articles of a commit are versions of one piece, as {@link StorySettler} noted. Only pieces
 * with several versions are held, in 16 bytes a version. Immutable; safe for use by several
 * threads.
 */
final class Stories {

  /** The story of an article that has no other version. */
  static final long NONE = 0;

  private static final Query IN_A_STORY = new FieldExistsQuery(Schema.STORY);

  /** The documents in a story, in order. */
  private final int[] docs;

  /** By place in {@link #docs}, the number of the document's story. */
  private final int[] stories;

  /** By place in {@link #docs}, how many of its story are before it in their order. */
  private final int[] ranks;

  /** By number of a story, where its documents begin in {@link #versions}; then the end of all. */
  private final int[] starts;

  /** The documents of each story in their order. */
  private final int[] versions;

  private Stories(int[] starts, int[] versions) {
    this.starts = starts;
    this.versions = versions;
    this.docs = versions.clone();
    Arrays.sort(docs);
    this.stories = new int[docs.length];
    this.ranks = new int[docs.length];
    for (int story = 0; story < starts.length - 1; story++) {
      for (int i = starts[story]; i < starts[story + 1]; i++) {
        int place = place(versions[i]);
        stories[place] = story;
        ranks[place] = i - starts[story];
      }
    }
  }

  static Stories of(IndexReader reader) throws IOException {
    StoryMembers members = StoryMembers.of(reader);
    return new Stories(members.starts(), members.docs());
  }

  /** Returns the place of a document in {@link #docs}, less than 0 if it is in no story. */
  private int place(int doc) {
    return Arrays.binarySearch(docs, doc);
  }

  /** Returns the story whose earliest article by id has the given id. */
  static long id(String articleId) {
    return Long.parseUnsignedLong(articleId, 16);
  }

  /** Returns all versions of an article in their order, itself among them. */
  int[] versions(int doc) {
    int place = place(doc);
    return place < 0
        ? new int[] {doc}
        : Arrays.copyOfRange(versions, starts[stories[place]], starts[stories[place] + 1]);
  }

  /** Returns which versions are among the answers to a query. */
  Answering among(IndexSearcher searcher, Query query) throws IOException {
    if (docs.length == 0) {
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
      DocIdSetIterator found = answers.in(leaf);
      int next = found.nextDoc();
      int end = leaf.docBase + leaf.reader().maxDoc();
      // Both are in order: what is in no story is passed over without a look.
      for (int i = first(leaf.docBase); i < docs.length && docs[i] < end; i++) {
        int doc = docs[i] - leaf.docBase;
        next = next < doc ? found.advance(doc) : next;
        if (next == doc) {
          answering.addPlace(i);
        }
      }
    }
    return answering;
  }

  private int first(int doc) {
    int at = place(doc);
    return at < 0 ? -1 - at : at;
  }

  /** Returns a set of answers to add to. */
  Answering none() {
    return new Answering();
  }

  /** The versions among the answers to one query. */
  final class Answering {

    /** By story, the ranks of those that answer. */
    private final Map<Integer, BitSet> byStory = new HashMap<>();

    /** Adds an answer. */
    void add(int doc) {
      int place = place(doc);
      if (place >= 0) {
        addPlace(place);
      }
    }

    private void addPlace(int place) {
      byStory.computeIfAbsent(stories[place], story -> new BitSet()).set(ranks[place]);
    }

    /** Returns whether an answer is left out for another version that answers and is earlier. */
    boolean hides(int doc) {
      int place = place(doc);
      if (place < 0) {
        return false;
      }
      BitSet answers = byStory.get(stories[place]);
      return answers != null && answers.nextSetBit(0) != ranks[place];
    }

    /** Returns whether any version of a document answers. */
    boolean holdsVersionOf(int doc) {
      int place = place(doc);
      return place >= 0 && byStory.containsKey(stories[place]);
    }

    /** Returns how many answers {@link #hides} is true for. */
    long hidden() {
      return byStory.values().stream().mapToLong(answers -> answers.cardinality() - 1).sum();
    }

    /** Returns the versions of an answer that answer too, in their order, itself among them. */
    int[] versions(int doc) {
      int place = place(doc);
      BitSet answers = place < 0 ? null : byStory.get(stories[place]);
      if (answers == null) {
        return new int[] {doc};
      }
      int start = starts[stories[place]];
      return answers.stream().map(rank -> versions[start + rank]).toArray();
    }
  }
}
