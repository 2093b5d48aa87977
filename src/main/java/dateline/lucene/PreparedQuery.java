package dateline.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A query whose terms have been looked up in an index, to be used several times with the searcher
 * it was prepared for: for many words that takes longer than to find what has them.
 */
final class PreparedQuery extends Query {
  private final Query query;
  private final Weight weight;

  private PreparedQuery(Query query, Weight weight) {
    this.query = query;
    this.weight = weight;
  }

  /** Looks up a query that is to rank articles. */
  static PreparedQuery of(Query query, IndexSearcher searcher) throws IOException {
    Query rewritten = searcher.rewrite(query);
    return new PreparedQuery(query, searcher.createWeight(rewritten, ScoreMode.TOP_SCORES, 1));
  }

  /** Returns what scores articles. */
  Weight weight() {
    return weight;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    if (!mode.needsScores() || boost != 1) {
      throw new IllegalArgumentException("prepared to rank by itself, not for " + mode);
    }
    return weight;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PreparedQuery prepared && prepared.weight == weight;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(weight);
  }
}
