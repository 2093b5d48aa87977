package dateline.spill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Reads several sources, each in order, as one in order. */
final class MergingReader<R> implements RecordReader<R> {

  /** A source and its next record. */
  private record Head<R>(R record, RecordReader<R> source) {}

  private final List<RecordReader<R>> sources = new ArrayList<>();
  private final PriorityQueue<Head<R>> heads;

  private MergingReader(Comparator<? super R> order) {
    this.heads = new PriorityQueue<>((one, other) -> order.compare(one.record(), other.record()));
  }

  /**
   * Opens files and reads them together with records in memory.
   *
   * @param held in order
   */
  static <R> MergingReader<R> of(
      List<RecordFile<R>> files, List<R> held, Comparator<? super R> order) throws IOException {
    var merging = new MergingReader<R>(order);
    try {
      merging.add(RecordReader.of(held));
      for (RecordFile<R> file : files) {
        merging.add(file.reader());
      }
      return merging;
    } catch (IOException | RuntimeException e) {
      try (merging) {
        throw e;
      }
    }
  }

  private void add(RecordReader<R> source) throws IOException {
    sources.add(source);
    queue(source);
  }

  private void queue(RecordReader<R> source) throws IOException {
    R record = source.next();
    if (record != null) {
      heads.add(new Head<>(record, source));
    }
  }

  @Override
  public @Nullable R next() throws IOException {
    Head<R> least = heads.poll();
    if (least == null) {
      return null;
    }
    queue(least.source());
    return least.record();
  }

  @Override
  public void close() throws IOException {
    for (RecordReader<R> source : sources) {
      source.close();
    }
  }
}
