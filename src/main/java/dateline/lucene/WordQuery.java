package dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A word in any of its forms and in any of several fields, ranked as one term of one field by BM25F
 * (Robertson, Zaragoza and Taylor, 2004), as Lucene's {@code CombinedFieldQuery} ranks a single
 * term.
 *
 * <p>The word has readings, each of which is a list of terms. The frequency of a reading in an
 * article is that of its terms, each occurrence counted as often as its field weighs; the frequency
 * of the word is that of its most frequent reading. A field's length counts as often as the field
 * weighs.
 */
final class WordQuery extends Query {
  private final TreeMap<String, Float> weights;
  private final List<List<String>> readings;
  private final List<Term> terms;

  /**
   * @param weights of the fields, each at least 1
   * @param readings not empty, nor one of them
   */
  WordQuery(Map<String, Float> weights, List<List<String>> readings) {
    this.weights = new TreeMap<>(weights);
    this.readings = readings.stream().map(List::copyOf).toList();
    this.terms = terms(this.weights.keySet(), this.readings);
  }

  private static List<Term> terms(Set<String> fields, List<List<String>> readings) {
    return fields.stream()
        .flatMap(
            field ->
                readings.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .map(form -> new Term(field, form)))
        .toList();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode.needsScores()
        ? new WordWeight(searcher, boost)
        : searcher.rewrite(anyTerm()).createWeight(searcher, mode, boost);
  }

  private Query anyTerm() {
    var any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return any.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    Term[] accepted =
        terms.stream().filter(term -> visitor.acceptField(term.field())).toArray(Term[]::new);
    if (accepted.length > 0) {
      visitor.consumeTerms(this, accepted);
    }
  }

  @Override
  public String toString(String field) {
    return readings + " in " + weights;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordQuery query
        && query.weights.equals(weights)
        && query.readings.equals(readings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(weights, readings);
  }

  /** A term, where its postings are, and what an occurrence counts for. */
  private record Counted(
      String field, BytesRef term, TermStates states, int reading, float weight) {}

  private final class WordWeight extends Weight {
    private final IndexSearcher searcher;
    private final List<Counted> counted = new ArrayList<>();
    private final SimScorer similarity;

    WordWeight(IndexSearcher searcher, float boost) throws IOException {
      super(WordQuery.this);
      this.searcher = searcher;
      CollectionStatistics collection = collection();
      long articles = 0;
      for (int reading = 0; reading < readings.size(); reading++) {
        articles = Math.max(articles, count(reading, collection.docCount()));
      }
      // Nothing is scored where nothing matches, yet statistics may not be empty.
      articles = Math.max(1, articles);
      this.similarity =
          searcher
              .getSimilarity()
              .scorer(
                  boost,
                  collection,
                  new TermStatistics(
                      new BytesRef(readings.getFirst().getFirst()), articles, articles));
    }

    /** The fields as one whose texts are as long as they weigh together. */
    private CollectionStatistics collection() throws IOException {
      long documents = 1;
      double length = 1;
      for (Map.Entry<String, Float> field : weights.entrySet()) {
        CollectionStatistics statistics = searcher.collectionStatistics(field.getKey());
        if (statistics != null) {
          documents = Math.max(documents, statistics.docCount());
          length += (double) field.getValue() * statistics.sumTotalTermFreq();
        }
      }
      return new CollectionStatistics(
          weights.firstKey(),
          Math.max(documents, searcher.getIndexReader().maxDoc()),
          documents,
          Math.max(documents, (long) length),
          documents);
    }

    /**
     * Notes the terms of a reading and returns about how many articles have one. Of a term it is
     * the most that have it in one field; of several terms, those that would have one if the terms
     * were independent.
     */
    private long count(int reading, long documents) throws IOException {
      double without = 1;
      for (String form : readings.get(reading)) {
        int most = 0;
        for (Map.Entry<String, Float> field : weights.entrySet()) {
          TermStates states = TermStates.build(searcher, new Term(field.getKey(), form), true);
          if (states.docFreq() > 0) {
            most = Math.max(most, states.docFreq());
            counted.add(
                new Counted(field.getKey(), new BytesRef(form), states, reading, field.getValue()));
          }
        }
        without *= 1 - Math.min(1, most / (double) documents);
      }
      return Math.min(documents, Math.round(documents * (1 - without)));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var postings = new ArrayList<WordPostings.TermPostings>();
      for (Counted term : counted) {
        PostingsEnum found = postings(term, leaf);
        if (found != null) {
          postings.add(new WordPostings.TermPostings(found, term.weight(), term.reading()));
        }
      }
      if (postings.isEmpty()) {
        return null;
      }
      var norms = new ArrayList<WordPostings.FieldNorms>();
      for (Map.Entry<String, Float> field : weights.entrySet()) {
        NumericDocValues values = leaf.reader().getNormValues(field.getKey());
        if (values != null) {
          norms.add(new WordPostings.FieldNorms(values, field.getValue()));
        }
      }
      return new Weight.DefaultScorerSupplier(
          new WordScorer(new WordPostings(postings, norms, readings.size()), similarity));
    }

    private static @Nullable PostingsEnum postings(Counted term, LeafReaderContext leaf)
        throws IOException {
      IOSupplier<TermState> supplier = term.states().get(leaf);
      TermState state = supplier == null ? null : supplier.get();
      Terms terms = state == null ? null : leaf.reader().terms(term.field());
      if (state == null || terms == null) {
        return null;
      }
      TermsEnum at = terms.iterator();
      at.seekExact(term.term(), state);
      return at.postings(null, PostingsEnum.FREQS);
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
      return searcher
          .rewrite(anyTerm())
          .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
          .matches(leaf, doc);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      if (!(scorer(leaf) instanceof WordScorer scorer) || scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch("no form of the word");
      }
      Explanation frequency =
          Explanation.match(scorer.frequency(), "freq, weighted by field, of " + WordQuery.this);
      Explanation score = similarity.explain(frequency, scorer.norm());
      return Explanation.match(
          score.getValue(), "weight of " + WordQuery.this + ", result of:", score);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  private static final class WordScorer extends Scorer {
    private final WordPostings postings;
    private final SimScorer similarity;

    WordScorer(WordPostings postings, SimScorer similarity) {
      this.postings = postings;
      this.similarity = similarity;
    }

    float frequency() throws IOException {
      return postings.frequency();
    }

    long norm() throws IOException {
      return postings.norm();
    }

    @Override
    public float score() throws IOException {
      return similarity.score(frequency(), norm());
    }

    @Override
    public int docID() {
      return postings.docID();
    }

    @Override
    public WordPostings iterator() {
      return postings;
    }

    @Override
    public float getMaxScore(int upTo) {
      return similarity.score(Float.MAX_VALUE, 1);
    }
  }
}
