package dateline.spill;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records in the order in which they were added. Records may be added by several threads; once it
 * is read nothing may be added. Closing it deletes its file.
 *
 * @param <R> the records
 */
public final class RecordList<R> implements Closeable {
  private final Path folder;
  private final RecordFormat<R> format;
  private final long room;
  private final List<R> held = new ArrayList<>();
  private long heldBytes;
  private long count;
  private RecordFile.@Nullable Writer<R> writer;

  /**
   * @param folder where a file is made once the memory does not do
   * @param room bytes of memory to be held at most
   */
  public RecordList(Path folder, RecordFormat<R> format, long room) {
    this.folder = folder;
    this.format = format;
    this.room = room;
  }

  /** Adds a record behind all others. */
  public synchronized void add(R record) throws IOException {
    count++;
    if (writer != null) {
      writer.add(record);
      return;
    }
    held.add(record);
    heldBytes += format.heapBytes(record);
    if (heldBytes > room) {
      writer = new RecordFile.Writer<>(folder, format);
      for (R each : held) {
        writer.add(each);
      }
      held.clear();
    }
  }

  /** Returns how many records there are. */
  public synchronized long count() {
    return count;
  }

  /** Reads all records; may be called several times. */
  public synchronized RecordReader<R> reader() throws IOException {
    return writer == null ? RecordReader.of(held) : writer.file().reader();
  }

  @Override
  public synchronized void close() throws IOException {
    held.clear();
    if (writer != null) {
      writer.close();
      writer.delete();
    }
  }
}
