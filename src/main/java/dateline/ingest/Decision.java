package dateline.ingest;

import dateline.spill.RecordFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a content.
 *
 * @param original the path of the file that is read; null if nothing is to be done
 * @param twin the path of a file whose articles of this content are in the index, or null
 */
record Decision(@Nullable String original, @Nullable String twin) {

  /** How it is kept during a run. */
  static final class Format implements RecordFormat<Decision> {
    private static final int BYTES = 300;

    @Override
    public void write(Decision record, DataOutput to) throws IOException {
      FileFields.writeNullable(record.original(), to);
      FileFields.writeNullable(record.twin(), to);
    }

    @Override
    public Decision read(DataInput from) throws IOException {
      return new Decision(FileFields.readNullable(from), FileFields.readNullable(from));
    }

    @Override
    public long heapBytes(Decision record) {
      return BYTES;
    }
  }
}
