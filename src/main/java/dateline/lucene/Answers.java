package dateline.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents that answer a request. */
final class Answers {
  private final FacetsCollector collected;
  private final Map<Integer, MatchingDocs> bySegment = new HashMap<>();

  Answers(FacetsCollector collected) {
    this.collected = collected;
    for (MatchingDocs segment : collected.getMatchingDocs()) {
      bySegment.put(segment.context().ord, segment);
    }
  }

  /** Returns them as facets are counted among. */
  FacetsCollector collected() {
    return collected;
  }

  /** Returns how many there are. */
  long count() {
    return bySegment.values().stream().mapToLong(MatchingDocs::totalHits).sum();
  }

  /** Returns those of a segment, in order, numbered from its start. */
  DocIdSetIterator in(LeafReaderContext segment) throws IOException {
    MatchingDocs docs = bySegment.get(segment.ord);
    DocIdSetIterator iterator = docs == null ? null : docs.bits().iterator();
    return iterator == null ? DocIdSetIterator.empty() : iterator;
  }
}
