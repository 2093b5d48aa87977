package dateline.spill;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives records one after the other. Not safe for use by several threads.
 *
 * @param <R> the records
 */
public interface RecordReader<R> extends Closeable {

  /** Returns the next record, or null behind the last. */
  @Nullable R next() throws IOException;

  @Override
  void close() throws IOException;

  /** Reads a list. */
  static <R> RecordReader<R> of(List<R> records) {
    Iterator<R> each = records.iterator();
    return new RecordReader<>() {
      @Override
      public @Nullable R next() {
        return each.hasNext() ? each.next() : null;
      }

      @Override
      public void close() {}
    };
  }
}
