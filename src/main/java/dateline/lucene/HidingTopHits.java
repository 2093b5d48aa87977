package dateline.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Collects the best documents, but for some that are passed over. */
final class HidingTopHits implements CollectorManager<HidingTopHits.Hiding, TopFieldDocs> {
  private final TopFieldCollectorManager best;
  private final IntPredicate hides;

  /**
   * @param hides whether to pass over a document of the whole index
   */
  HidingTopHits(TopFieldCollectorManager best, IntPredicate hides) {
    this.best = best;
    this.hides = hides;
  }

  @Override
  public Hiding newCollector() {
    return new Hiding(best.newCollector());
  }

  @Override
  public TopFieldDocs reduce(Collection<Hiding> collectors) throws IOException {
    return best.reduce(collectors.stream().map(Hiding::best).toList());
  }

  /** Hands on what is not hidden. */
  final class Hiding extends FilterCollector {
    private Hiding(TopFieldCollector best) {
      super(best);
    }

    private TopFieldCollector best() {
      return (TopFieldCollector) in;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      int base = context.docBase;
      return new FilterLeafCollector(super.getLeafCollector(context)) {
        @Override
        public void collect(int doc) throws IOException {
          if (!hides.test(base + doc)) {
            super.collect(doc);
          }
        }
      };
    }
  }
}
