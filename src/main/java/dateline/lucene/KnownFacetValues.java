package dateline.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FilterSortedSetDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The ordinals of facet values, which keeps the values read before: each answer shows hundreds,
 * mostly the same, and to read one unpacks its neighbours. Safe for use by several threads.
 */
final class KnownFacetValues extends SortedSetDocValuesReaderState {
  /** Some three megabytes; what is asked for beyond is read each time. */
  static final int MOST_KEPT = 20_000;

  private final SortedSetDocValuesReaderState all;
  private final Map<Long, BytesRef> known = new ConcurrentHashMap<>();

  KnownFacetValues(IndexReader reader, FacetsConfig config) throws IOException {
    all = new DefaultSortedSetDocValuesReaderState(reader, config);
  }

  @Override
  public SortedSetDocValues getDocValues() throws IOException {
    SortedSetDocValues values = all.getDocValues();
    // Lucene tells by the class whether ordinals of segments have to be translated.
    return values instanceof MultiSortedSetDocValues several
        ? new OfSegments(several)
        : new OfOneSegment(values);
  }

  /** Reads a value, or takes it from those kept. */
  private BytesRef value(long ordinal, SortedSetDocValues values) throws IOException {
    BytesRef before = known.get(ordinal);
    if (before != null) {
      return before;
    }
    BytesRef value = BytesRef.deepCopyOf(values.lookupOrd(ordinal));
    if (known.size() < MOST_KEPT) {
      known.put(ordinal, value);
    }
    return value;
  }

  int kept() {
    return known.size();
  }

  private final class OfSegments extends MultiSortedSetDocValues {
    private final MultiSortedSetDocValues read;

    OfSegments(MultiSortedSetDocValues read) {
      super(read.values, read.docStarts, read.mapping, read.cost());
      this.read = read;
    }

    @Override
    public BytesRef lookupOrd(long ordinal) throws IOException {
      return value(ordinal, read);
    }
  }

  private final class OfOneSegment extends FilterSortedSetDocValues {
    OfOneSegment(SortedSetDocValues read) {
      super(read);
    }

    @Override
    public BytesRef lookupOrd(long ordinal) throws IOException {
      return value(ordinal, in);
    }
  }

  @Override
  public String getField() {
    return all.getField();
  }

  @Override
  public IndexReader getReader() {
    return all.getReader();
  }

  @Override
  public int getSize() {
    return all.getSize();
  }

  @Override
  public FacetsConfig getFacetsConfig() {
    return all.getFacetsConfig();
  }

  @Override
  public OrdRange getOrdRange(String dimension) {
    return all.getOrdRange(dimension);
  }

  @Override
  public Map<String, OrdRange> getPrefixToOrdRange() {
    return all.getPrefixToOrdRange();
  }

  @Override
  public DimTree getDimTree(String dimension) {
    return all.getDimTree(dimension);
  }

  @Override
  public Iterable<String> getDims() {
    return all.getDims();
  }

  @Override
  public long ramBytesUsed() {
    return all.ramBytesUsed();
  }
}
