package dateline.lucene;

import dateline.article.Embedding;
import dateline.search.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The best articles of a search, ranked by words and meaning together. Candidates are the best by
 * words and the nearest in meaning, a fixed number of both, so that the list is the same whichever
 * page of it is asked for.
 *
 * @param answers which articles are answers
 * @param words decides which articles have words at all
 * @param ranking decides how much words are worth, with others for the same matter; finds at least
 *     what {@code words} does
 * @param meaning where and near what vectors are looked for, or null
 * @param admitted which articles may be candidates by their meaning
 * @param feedback adds words of the best to the query and ranks again; null to rank once
 */
record RankedList(
    Answers answers,
    Query words,
    Query ranking,
    @Nullable Meaning meaning,
    Query admitted,
    @Nullable Feedback feedback) {

  /**
   * A meaning to be near to.
   *
   * @param query made with the model that made the articles' vectors
   * @param weight its part in the score
   */
  record Meaning(Embedding query, double weight) {

    private String field() {
      return VectorField.name(query.model());
    }
  }

  /**
   * One article of the list.
   *
   * @param score by which the list is ordered; the best by words alone keeps about its own
   */
  record Ranked(int doc, Match match, double score, Parts parts) {}

  /**
   * What a score is made of.
   *
   * @param words the score by words, 0 if it has none
   * @param added the score by words that were added to those of the query
   * @param addition what looks for them, or null if none were added
   * @param best the best score by words in the list
   * @param cosine the nearness in meaning, from -1 to 1; NaN if there is no vector, or none was
   *     asked for
   * @param nearest the best of the list, -1 if there is none
   * @param weight the part of meaning
   */
  record Parts(
      float words,
      float added,
      @Nullable Query addition,
      float best,
      float cosine,
      float nearest,
      double weight) {}

  private static final class Candidate {
    final int doc;
    final int rank;
    float words;
    float added;
    float cosine = Float.NaN;
    double score;
    Match match = Match.MEANING;

    Candidate(int doc, int rank, float words) {
      this.doc = doc;
      this.rank = rank;
      this.words = words;
    }

    float byWords() {
      return words + added;
    }

    boolean isByWords() {
      return rank < Integer.MAX_VALUE;
    }
  }

  /** Returns the list, best first. */
  List<Ranked> read(IndexSearcher searcher, Sort byWords) throws IOException {
    PreparedQuery prepared = PreparedQuery.of(ranking, searcher);
    List<Candidate> candidates = candidates(searcher, prepared, byWords);
    complete(searcher, prepared, candidates);
    List<Ranked> list = ranked(candidates, null);
    Query addition = feedback == null ? null : feedback.of(searcher, list);
    if (addition == null) {
      return list;
    }
    add(searcher, candidates, addition);
    return ranked(candidates, addition);
  }

  /** Returns the best by words and the nearest in meaning, in the order of the index. */
  private List<Candidate> candidates(IndexSearcher searcher, PreparedQuery prepared, Sort byWords)
      throws IOException {
    Map<Integer, Candidate> candidates = new HashMap<>();
    int depth = Math.max(1, Math.min(Ranking.BY_WORDS, searcher.getIndexReader().maxDoc()));
    var top = searcher.search(prepared, new TopFieldCollectorManager(byWords, depth, null, depth));
    for (ScoreDoc found : top.scoreDocs) {
      float score = (Float) ((FieldDoc) found).fields[0];
      candidates.put(found.doc, new Candidate(found.doc, candidates.size(), score));
    }
    if (meaning != null) {
      var nearest =
          new KnnFloatVectorQuery(
              meaning.field(),
              meaning.query().vector(),
              Ranking.BY_MEANING,
              // Nothing but articles has a vector.
              admitted.equals(Filters.ALL) ? null : admitted);
      for (ScoreDoc found : searcher.search(nearest, Ranking.BY_MEANING).scoreDocs) {
        candidates.putIfAbsent(found.doc, new Candidate(found.doc, Integer.MAX_VALUE, 0));
      }
    }
    List<Candidate> inOrder = new ArrayList<>(candidates.values());
    inOrder.sort(Comparator.comparingInt(candidate -> candidate.doc));
    return inOrder;
  }

  /** Fills in what is not known of candidates. */
  private void complete(IndexSearcher searcher, PreparedQuery prepared, List<Candidate> candidates)
      throws IOException {
    // Only what was found by its meaning may have words that are not counted yet.
    Weight scoring = meaning == null ? null : prepared.weight();
    Weight asked =
        ranking.equals(words)
            ? null
            : searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
    eachLeaf(searcher, candidates, (leaf, here) -> complete(leaf, here, scoring, asked));
  }

  /** Fills in the scores by added words. */
  private static void add(IndexSearcher searcher, List<Candidate> candidates, Query addition)
      throws IOException {
    Weight scoring = searcher.createWeight(searcher.rewrite(addition), ScoreMode.COMPLETE, 1);
    eachLeaf(
        searcher,
        candidates,
        (leaf, here) -> {
          Scorer added = scoring.scorer(leaf);
          DocIdSetIterator withAdded = added == null ? null : added.iterator();
          for (Candidate candidate : here) {
            if (added != null && isAt(withAdded, candidate.doc - leaf.docBase)) {
              candidate.added = added.score();
            }
          }
        });
  }

  /** Takes the candidates of a segment. */
  private interface Leaf {
    void read(LeafReaderContext leaf, List<Candidate> here) throws IOException;
  }

  private static void eachLeaf(IndexSearcher searcher, List<Candidate> inOrder, Leaf each)
      throws IOException {
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = next;
      while (end < inOrder.size() && inOrder.get(end).doc < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      if (end > next) {
        each.read(leaf, inOrder.subList(next, end));
      }
      next = end;
    }
  }

  private void complete(
      LeafReaderContext leaf,
      List<Candidate> candidates,
      @Nullable Weight scoring,
      @Nullable Weight asked)
      throws IOException {
    Scorer words = scoring == null ? null : scoring.scorer(leaf);
    Scorer some = asked == null ? null : asked.scorer(leaf);
    VectorScorer vectors = vectors(leaf);
    DocIdSetIterator withWords = words == null ? null : words.iterator();
    DocIdSetIterator withAsked = some == null ? null : some.iterator();
    DocIdSetIterator answered = answers.in(leaf);
    DocIdSetIterator withVector = vectors == null ? null : vectors.iterator();
    for (Candidate candidate : candidates) {
      int doc = candidate.doc - leaf.docBase;
      boolean byWords = candidate.isByWords();
      if (!byWords && words != null && isAt(withWords, doc)) {
        byWords = true;
        candidate.words = words.score();
      }
      if (byWords) {
        candidate.match =
            asked == null || isAt(withAsked, doc) ? Match.SOME_WORDS : Match.OTHER_WORDS;
      }
      if (isAt(answered, doc)) {
        candidate.match = Match.ANSWER;
      }
      if (vectors != null && isAt(withVector, doc)) {
        candidate.cosine = VectorField.cosine(vectors.score());
      }
    }
  }

  private @Nullable VectorScorer vectors(LeafReaderContext leaf) throws IOException {
    if (meaning == null) {
      return null;
    }
    FloatVectorValues values = leaf.reader().getFloatVectorValues(meaning.field());
    return values == null ? null : values.scorer(meaning.query().vector());
  }

  private static boolean isAt(@Nullable DocIdSetIterator iterator, int doc) throws IOException {
    if (iterator == null) {
      return false;
    }
    int at = iterator.docID();
    return (at < doc ? iterator.advance(doc) : at) == doc;
  }

  private List<Ranked> ranked(List<Candidate> candidates, @Nullable Query addition) {
    float best = 0;
    float nearest = -1;
    for (Candidate candidate : candidates) {
      best = Math.max(best, candidate.byWords());
      nearest = Float.isNaN(candidate.cosine) ? nearest : Math.max(nearest, candidate.cosine);
    }
    float scale = best == 0 ? 1 : best;
    double weight = meaning == null ? 0 : meaning.weight();
    for (Candidate candidate : candidates) {
      candidate.score =
          scale * Ranking.fused(candidate.byWords() / scale, candidate.cosine, nearest, weight);
    }
    float near = nearest;
    return candidates.stream()
        .filter(RankedList::isNear)
        .sorted(
            Comparator.<Candidate>comparingDouble(candidate -> -candidate.score)
                .thenComparingInt(candidate -> candidate.rank)
                .thenComparingInt(candidate -> candidate.doc))
        .map(
            c ->
                new Ranked(
                    c.doc,
                    c.match,
                    c.score,
                    new Parts(c.words, c.added, addition, scale, c.cosine, near, weight)))
        .toList();
  }

  /** The nearest of a collection that has nothing on the matter are not worth showing. */
  private static boolean isNear(Candidate candidate) {
    return candidate.match != Match.MEANING || candidate.cosine >= Ranking.NEAR;
  }
}
