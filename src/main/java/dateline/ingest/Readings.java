package dateline.ingest;

import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;

/** The files a run has to read. They may be added by several threads. */
final class Readings implements Closeable {
  private final RecordSorter<Reading> readings;
  private final LongAdder bytes = new LongAdder();

  Readings(RunRecords records) {
    this.readings =
        records.byPath(Reading.format(records.folders()), reading -> reading.file().path());
  }

  void add(Reading reading) throws IOException {
    readings.add(reading);
    bytes.add(reading.file().stamp().size());
  }

  long count() {
    return readings.count();
  }

  /** Returns the bytes of all of them. */
  long bytes() {
    return bytes.sum();
  }

  /** Reads them in order of paths, in which a file and the next are most often alike. */
  RecordReader<Reading> reader() throws IOException {
    return readings.reader();
  }

  @Override
  public void close() throws IOException {
    readings.close();
  }
}
