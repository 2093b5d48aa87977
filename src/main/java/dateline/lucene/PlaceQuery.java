package dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Articles in which something stands at enough places that do not overlap, in any of some fields.
 * Its matches are the words at those places and nothing between them. It scores 1.
 */
final class PlaceQuery extends Query {
  /** Looking at places costs about so many times what looking at one document does. */
  private static final float MATCH_COST = 500;

  private final List<String> fields;
  private final PlaceNode node;
  private final int times;
  private final Runnable onLimit;

  /**
   * @param times at least 1
   * @param onLimit told when places of an article are left out, {@link PlaceFinder#MAX_PLACES}
   */
  PlaceQuery(List<String> fields, PlaceNode node, int times, Runnable onLimit) {
    this.fields = List.copyOf(fields);
    this.node = node;
    this.times = times;
    this.onLimit = onLimit;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var anyField = new BooleanQuery.Builder();
    fields.forEach(field -> anyField.add(candidates(field, node), Occur.SHOULD));
    Weight candidates =
        searcher.createWeight(searcher.rewrite(anyField.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new PlaceWeight(candidates, mode, boost);
  }

  /** Documents that hold the words, wherever they stand. */
  private static Query candidates(String field, PlaceNode node) {
    var all = new BooleanQuery.Builder();
    switch (node) {
      case PlaceNode.OneOf one ->
          all.add(
              new TermInSetQuery(field, one.terms().keySet().stream().map(BytesRef::new).toList()),
              Occur.FILTER);
      case PlaceNode.InOrder phrase ->
          phrase.words().forEach(word -> all.add(candidates(field, word), Occur.FILTER));
      case PlaceNode.Among among ->
          among.words().forEach(word -> all.add(candidates(field, word), Occur.FILTER));
      case PlaceNode.Near near ->
          all.add(candidates(field, near.left()), Occur.FILTER)
              .add(candidates(field, near.right()), Occur.FILTER);
      case PlaceNode.AnyOf any ->
          any.alternatives().forEach(child -> all.add(candidates(field, child), Occur.SHOULD));
    }
    return all.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    for (String field : fields) {
      if (visitor.acceptField(field)) {
        visitor.consumeTerms(
            this, terms(node).map(term -> new Term(field, term)).toArray(Term[]::new));
      }
    }
  }

  /** Returns all terms whose places are looked at. */
  private static Stream<String> terms(PlaceNode node) {
    return switch (node) {
      case PlaceNode.OneOf one -> one.terms().keySet().stream();
      case PlaceNode.InOrder phrase -> phrase.words().stream().flatMap(PlaceQuery::terms);
      case PlaceNode.Among among -> among.words().stream().flatMap(PlaceQuery::terms);
      case PlaceNode.Near near ->
          Stream.concat(
              Stream.concat(terms(near.left()), terms(near.right())),
              PlaceFinder.bounds(near.proximity()).stream().flatMap(PlaceQuery::terms));
      case PlaceNode.AnyOf any -> any.alternatives().stream().flatMap(PlaceQuery::terms);
    };
  }

  @Override
  public String toString(String field) {
    return node + " at least " + times + " times in " + fields;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceQuery query
        && query.fields.equals(fields)
        && query.node.equals(node)
        && query.times == times;
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, node, times);
  }

  private List<PlaceFinder> finders(LeafReader reader, boolean withOffsets) {
    return fields.stream()
        .map(field -> new PlaceFinder(reader, field, withOffsets, onLimit))
        .toList();
  }

  /** Returns whether there are enough places in a document. */
  private boolean isFound(List<PlaceFinder> finders, int doc) throws IOException {
    int found = 0;
    for (PlaceFinder finder : finders) {
      found += apart(finder.find(node, doc));
      if (found >= times) {
        return true;
      }
    }
    return false;
  }

  /** Returns the most places that do not overlap: those that end first. */
  private int apart(List<Place> places) {
    if (times == 1 || places.isEmpty()) {
      return places.size();
    }
    int count = 0;
    int end = -1;
    for (Place place : places.stream().sorted(Comparator.comparingInt(Place::end)).toList()) {
      if (place.start() > end) {
        count++;
        end = place.end();
      }
    }
    return count;
  }

  private final class PlaceWeight extends ConstantScoreWeight {
    private final Weight candidates;
    private final ScoreMode mode;

    PlaceWeight(Weight candidates, ScoreMode mode, float boost) {
      super(PlaceQuery.this, boost);
      this.candidates = candidates;
      this.mode = mode;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      Scorer scorer = candidates.scorer(leaf);
      if (scorer == null) {
        return null;
      }
      List<PlaceFinder> finders = finders(leaf.reader(), false);
      var iterator =
          new TwoPhaseIterator(scorer.iterator()) {
            @Override
            public boolean matches() throws IOException {
              return isFound(finders, approximation.docID());
            }

            @Override
            public float matchCost() {
              return MATCH_COST;
            }
          };
      return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, iterator));
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
      List<PlaceFinder> finders = finders(leaf.reader(), true);
      if (!isFound(finders, doc)) {
        return null;
      }
      var matches = new ArrayList<Matches>();
      for (int i = 0; i < fields.size(); i++) {
        PlaceFinder finder = finders.get(i);
        var words = new TreeSet<Place>(Place.BY_START);
        finder.find(node, doc).forEach(place -> collectWords(place, words));
        if (!words.isEmpty()) {
          matches.add(
              MatchesUtils.forField(
                  fields.get(i), () -> new PlaceMatches(PlaceQuery.this, finder, words)));
        }
      }
      return MatchesUtils.fromSubMatches(matches);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      // Of what is taken from the cache no limit is told.
      return false;
    }
  }

  private static void collectWords(Place place, Set<Place> words) {
    if (place.parts().isEmpty()) {
      words.add(place);
    } else {
      place.parts().forEach(part -> collectWords(part, words));
    }
  }
}
