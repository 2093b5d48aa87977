package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.query.Proximity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/**
 * Finds all places of something in one field of documents, which are asked for in ascending order.
 *
 * <p>Lucene's intervals report only the shortest places of each part, so that an operator around
 * another can miss what a reader sees; here every place counts, up to {@link #MAX_PLACES}.
 */
final class PlaceFinder {
  /** The most places that one part of a query has in one field of an article. */
  static final int MAX_PLACES = 10_000;

  private static final PlaceNode.OneOf PARTS = new PlaceNode.OneOf(Map.of(TextAnalysis.PART, 1));
  private static final PlaceNode.OneOf SENTENCES =
      new PlaceNode.OneOf(Map.of(TextAnalysis.PART, 1, TextAnalysis.SENTENCE, 1));

  private final LeafReader reader;
  private final String field;
  private final boolean withOffsets;
  private final Runnable onLimit;
  private final IdentityHashMap<PlaceNode.OneOf, Postings> postings = new IdentityHashMap<>();
  private final Map<Integer, Integer> startOffsets = new HashMap<>();
  private final Map<Integer, Integer> endOffsets = new HashMap<>();

  /**
   * @param onLimit told when places are left out
   */
  PlaceFinder(LeafReader reader, String field, boolean withOffsets, Runnable onLimit) {
    this.reader = reader;
    this.field = field;
    this.withOffsets = withOffsets;
    this.onLimit = onLimit;
  }

  /** Returns the places in a document, sorted by start, then by end, each once. */
  List<Place> find(PlaceNode node, int doc) throws IOException {
    return switch (node) {
      case PlaceNode.OneOf one -> postings(one).places(doc);
      case PlaceNode.InOrder phrase -> inOrder(phrase, doc);
      case PlaceNode.Among among -> among(among, doc);
      case PlaceNode.Near near -> near(near, doc);
      case PlaceNode.AnyOf any -> {
        var all = new ArrayList<Place>();
        for (PlaceNode alternative : any.alternatives()) {
          all.addAll(find(alternative, doc));
        }
        yield sorted(all);
      }
    };
  }

  /** Where the word at a position begins; only with offsets, for places found. */
  int startOffset(Place place) {
    return startOffsets.getOrDefault(place.start(), -1);
  }

  /** Where the word at a position ends; only with offsets, for places found. */
  int endOffset(Place place) {
    return endOffsets.getOrDefault(place.end(), -1);
  }

  private Postings postings(PlaceNode.OneOf one) throws IOException {
    Postings known = postings.get(one);
    if (known == null) {
      known = new Postings(one);
      postings.put(one, known);
    }
    return known;
  }

  private List<Place> inOrder(PlaceNode.InOrder phrase, int doc) throws IOException {
    List<Place> first = find(phrase.words().getFirst(), doc);
    int last = phrase.words().size() - 1;
    var starts = new TreeSet<Integer>();
    first.forEach(place -> starts.add(place.start()));
    for (int i = 1; i <= last && !starts.isEmpty(); i++) {
      int offset = phrase.offsets().get(i);
      var here = new TreeSet<Integer>();
      find(phrase.words().get(i), doc).forEach(place -> here.add(place.start() - offset));
      starts.retainAll(here);
    }
    int length = phrase.offsets().get(last);
    return starts.stream().map(start -> new Place(start, start + length)).toList();
  }

  private List<Place> among(PlaceNode.Among among, int doc) throws IOException {
    var words = new ArrayList<List<Integer>>();
    for (PlaceNode.OneOf word : among.words()) {
      words.add(find(word, doc).stream().map(Place::start).toList());
    }
    return words.stream().anyMatch(List::isEmpty)
        ? List.of()
        : new WordsAmong(words, among.most(), onLimit).places();
  }

  private List<Place> near(PlaceNode.Near near, int doc) throws IOException {
    List<Place> left = find(near.left(), doc);
    List<Place> right = left.isEmpty() ? left : find(near.right(), doc);
    if (right.isEmpty()) {
      return List.of();
    }
    Nearness nearness =
        switch (near.proximity()) {
          case Proximity.Words words -> Nearness.within(words);
          case Proximity.Same same ->
              Nearness.within(
                  find(bounds(same).orElseThrow(), doc).stream().mapToInt(Place::start).toArray());
        };
    int longest = right.stream().mapToInt(place -> place.end() - place.start()).max().orElse(0);
    var places = new ArrayList<Place>();
    for (Place one : left) {
      int from = firstFrom(right, (long) one.start() - nearness.reach() - 1 - longest);
      for (int i = from; i < right.size(); i++) {
        Place other = right.get(i);
        if (other.start() > (long) one.end() + nearness.reach() + 1) {
          break;
        }
        if (!one.overlaps(other) && nearness.holds(one, other)) {
          if (places.size() == MAX_PLACES) {
            onLimit.run();
            return sorted(places);
          }
          places.add(
              new Place(
                  Math.min(one.start(), other.start()),
                  Math.max(one.end(), other.end()),
                  List.of(one, other)));
        }
      }
    }
    return sorted(places);
  }

  /** Returns what stands between two that are not near, if it is looked for. */
  static Optional<PlaceNode.OneOf> bounds(Proximity proximity) {
    return switch (proximity) {
      case Proximity.Words words -> Optional.empty();
      case Proximity.Same same -> Optional.of(same == Proximity.Same.SENTENCE ? SENTENCES : PARTS);
    };
  }

  private static int firstFrom(List<Place> places, long start) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Place> sorted(List<Place> places) {
    List<Place> sorted = places.stream().sorted(Place.BY_START).distinct().toList();
    if (sorted.size() <= MAX_PLACES) {
      return sorted;
    }
    onLimit.run();
    return sorted.subList(0, MAX_PLACES);
  }

  /** The postings of some terms, and their places in the last document asked for. */
  private final class Postings {
    private record Of(PostingsEnum postings, int words) {}

    private final List<Of> terms = new ArrayList<>();
    private int lastDoc = -1;
    private List<Place> lastPlaces = List.of();

    Postings(PlaceNode.OneOf one) throws IOException {
      int flags = withOffsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS;
      for (Map.Entry<String, Integer> term : one.terms().entrySet()) {
        PostingsEnum found = reader.postings(new Term(field, term.getKey()), flags);
        if (found != null) {
          terms.add(new Of(found, term.getValue()));
        }
      }
    }

    List<Place> places(int doc) throws IOException {
      if (doc != lastDoc) {
        lastDoc = doc;
        var places = new ArrayList<Place>();
        for (Of term : terms) {
          PostingsEnum at = term.postings();
          int here = at.docID() < doc ? at.advance(doc) : at.docID();
          for (int i = here == doc ? at.freq() : 0; i > 0; i--) {
            places.add(place(at, at.nextPosition(), term.words()));
          }
        }
        lastPlaces = terms.size() == 1 && places.size() <= MAX_PLACES ? places : sorted(places);
      }
      return lastPlaces;
    }

    private Place place(PostingsEnum at, int start, int words) throws IOException {
      int end = start + words - 1;
      if (withOffsets) {
        startOffsets.merge(start, at.startOffset(), Math::min);
        endOffsets.merge(end, at.endOffset(), Math::max);
      }
      return new Place(start, end);
    }
  }
}
