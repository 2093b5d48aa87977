package dateline.spill;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts records in order: an external merge sort. Records may be added by several threads; once it
 * is read nothing may be added. Closing it deletes its files.
 *
 * @param <R> the records
 */
public final class RecordSorter<R> implements Closeable {

  /** As many files of one level become one of the next, so that few are read at once. */
  static final int FAN_IN = 32;

  /** Sorted records in a file. */
  private record Run<R>(RecordFile<R> file, int level) {}

  private final Path folder;
  private final RecordFormat<R> format;
  private final Comparator<? super R> order;
  private final long room;
  private final List<Run<R>> runs = new ArrayList<>();
  private final List<R> held = new ArrayList<>();
  private long heldBytes;
  private long count;
  private boolean isSorted;

  /**
   * @param folder where files are made once the memory does not do
   * @param order of the records; equal ones come in no certain order
   * @param room bytes of memory to be held at most
   */
  public RecordSorter(Path folder, RecordFormat<R> format, Comparator<? super R> order, long room) {
    this.folder = folder;
    this.format = format;
    this.order = order;
    this.room = room;
  }

  /** Adds a record. */
  public synchronized void add(R record) throws IOException {
    count++;
    held.add(record);
    heldBytes += format.heapBytes(record);
    isSorted = false;
    if (heldBytes > room) {
      held.sort(order);
      addRun(RecordReader.of(held), 0);
      held.clear();
      heldBytes = 0;
    }
  }

  /** Returns how many records there are. */
  public synchronized long count() {
    return count;
  }

  /** Reads all records in order; may be called several times. */
  public synchronized RecordReader<R> reader() throws IOException {
    if (!isSorted) {
      held.sort(order);
      isSorted = true;
    }
    return runs.isEmpty()
        ? RecordReader.of(held)
        : MergingReader.of(runs.stream().map(Run::file).toList(), held, order);
  }

  private void addRun(RecordReader<R> records, int level) throws IOException {
    try (var writer = new RecordFile.Writer<R>(folder, format)) {
      for (R record = records.next(); record != null; record = records.next()) {
        writer.add(record);
      }
      runs.add(new Run<>(writer.file(), level));
    }
    List<Run<R>> alike = runs.stream().filter(run -> run.level() == level).toList();
    if (alike.size() < FAN_IN) {
      return;
    }
    List<RecordFile<R>> files = alike.stream().map(Run::file).toList();
    try (RecordReader<R> all = MergingReader.of(files, List.of(), order)) {
      addRun(all, level + 1);
    }
    runs.removeAll(alike);
    for (RecordFile<R> file : files) {
      file.delete();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    held.clear();
    for (Run<R> run : runs) {
      run.file().delete();
    }
    runs.clear();
  }
}
