package dateline.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SimpleFieldComparator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The order of articles that are alike otherwise: by id. Ids are read only of those that are alike;
 * Lucene's own order of strings reads that of each candidate.
 */
final class IdOrder extends FieldComparatorSource {
  private static final long serialVersionUID = 1;

  @Override
  public FieldComparator<BytesRef> newComparator(
      String field, int candidates, Pruning pruning, boolean reversed) {
    return new ById(candidates);
  }

  private static final class ById extends SimpleFieldComparator<BytesRef> {
    private final SortedDocValues[] segments;
    private final int[] ordinals;
    private SortedDocValues segment = DocValues.emptySorted();
    private int bottom;

    ById(int candidates) {
      segments = new SortedDocValues[candidates];
      ordinals = new int[candidates];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      segment = DocValues.getSorted(context.reader(), Schema.ID);
    }

    @Override
    public void copy(int slot, int doc) throws IOException {
      segments[slot] = segment;
      ordinals[slot] = ordinal(doc);
    }

    private int ordinal(int doc) throws IOException {
      return segment.advanceExact(doc) ? segment.ordValue() : -1;
    }

    @Override
    public int compare(int slot, int other) {
      try {
        return compare(segments[slot], ordinals[slot], segments[other], ordinals[other]);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the ids of the index", e);
      }
    }

    /** Ordinals are in the order of ids within a segment. */
    private static int compare(
        SortedDocValues segment, int ordinal, SortedDocValues other, int otherOrdinal)
        throws IOException {
      return segment == other || ordinal < 0 || otherOrdinal < 0
          ? Integer.compare(ordinal, otherOrdinal)
          : BytesRef.deepCopyOf(segment.lookupOrd(ordinal))
              .compareTo(other.lookupOrd(otherOrdinal));
    }

    @Override
    public void setBottom(int slot) {
      bottom = slot;
    }

    @Override
    public int compareBottom(int doc) throws IOException {
      return compare(segments[bottom], ordinals[bottom], segment, ordinal(doc));
    }

    @Override
    public void setTopValue(BytesRef value) {
      throw new UnsupportedOperationException("no search goes on after a hit");
    }

    @Override
    public int compareTop(int doc) {
      throw new UnsupportedOperationException("no search goes on after a hit");
    }

    /** Reads no id, as nobody asks for it. */
    @Override
    public @Nullable BytesRef value(int slot) {
      return null;
    }
  }
}
