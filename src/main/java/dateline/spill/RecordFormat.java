package dateline.spill;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How records of one sort are written to a file and read again.
 *
 * @param <R> the records; immutable
 */
public interface RecordFormat<R> {

  /** Writes a record. */
  void write(R record, DataOutput to) throws IOException;

  /** Reads a record that {@link #write} wrote. */
  R read(DataInput from) throws IOException;

  /** Returns about how many bytes of memory a record takes. */
  long heapBytes(R record);
}
