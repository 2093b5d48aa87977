package dateline.ingest;

import dateline.index.FileStamp;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a run have in common, in files of the run.
 *
 * @param path the file's name in the index
 * @param sidecar the name in the index its sidecar would have, or null if it has none
 */
record FileFields(String path, @Nullable String sidecar, FileStamp stamp) {
  private static final long OBJECT_BYTES = 150;

  static FileFields of(FoundFile file) {
    return new FileFields(file.path(), file.sidecar(), file.stamp());
  }

  void write(DataOutput to) throws IOException {
    to.writeUTF(path);
    writeNullable(sidecar, to);
    to.writeLong(stamp.size());
    to.writeLong(stamp.modified());
    to.writeLong(stamp.changed());
    to.writeLong(stamp.node());
  }

  static FileFields read(DataInput from) throws IOException {
    return new FileFields(
        from.readUTF(),
        readNullable(from),
        new FileStamp(from.readLong(), from.readLong(), from.readLong(), from.readLong()));
  }

  static void writeNullable(@Nullable String value, DataOutput to) throws IOException {
    to.writeBoolean(value != null);
    if (value != null) {
      to.writeUTF(value);
    }
  }

  static @Nullable String readNullable(DataInput from) throws IOException {
    return from.readBoolean() ? from.readUTF() : null;
  }

  /** Returns about how many bytes of memory a record with these takes. */
  long heapBytes() {
    return OBJECT_BYTES + path.length() + (sidecar == null ? 0 : sidecar.length());
  }
}
