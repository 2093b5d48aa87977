package dateline.lucene;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Tells whether there is any hit, without looking for a second one in a segment. */
final class AnyHit implements CollectorManager<AnyHit.First, Boolean> {

  @Override
  public First newCollector() {
    return new First();
  }

  @Override
  public Boolean reduce(Collection<First> collectors) {
    return collectors.stream().anyMatch(first -> first.found);
  }

  /** Ends with the first hit. */
  static final class First extends SimpleCollector {
    private boolean found;

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      if (found) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public void collect(int doc) {
      found = true;
      throw new CollectionTerminatedException();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
