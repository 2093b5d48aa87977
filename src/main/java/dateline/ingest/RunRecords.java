package dateline.ingest;

import dateline.spill.RecordFormat;
import dateline.spill.RecordList;
import dateline.spill.RecordSorter;
import dateline.spill.StringFormat;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the lists and sorters of a run, whose memory does not grow with the number of files: each
 * holds so much at most, and goes on in the run's scratch folder.
 *
 * @param scratch where files are made, if any are needed
 * @param folders the corpus folders of the run, by name
 * @param room bytes of memory for each list and sorter
 */
record RunRecords(Path scratch, Map<String, CorpusFolder> folders, long room) {

  /** Some 50,000 files, so that most updates leave no trace on the disk. */
  static final long ROOM = 16_000_000;

  <R> RecordList<R> list(RecordFormat<R> format) {
    return new RecordList<>(scratch, format, room);
  }

  <R> RecordSorter<R> sorter(RecordFormat<R> format, Comparator<? super R> order) {
    return new RecordSorter<>(scratch, format, order, room);
  }

  /** Sorts by paths, as {@link PathOrder}. */
  <R> RecordSorter<R> byPath(RecordFormat<R> format, Function<R, String> path) {
    return sorter(format, Comparator.comparing(path, PathOrder.BYTES));
  }

  /** Lists paths or names. */
  RecordList<String> strings() {
    return list(StringFormat.SHORT);
  }
}
