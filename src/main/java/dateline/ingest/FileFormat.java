package dateline.ingest;

import dateline.spill.RecordFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/**
 * The format of records about a file in a corpus folder of the run.
 *
 * @param folders the corpus folders of the run, by name
 * @param file returns the file of a record
 * @param writer writes all but the file
 * @param reader reads what the writer wrote
 */
record FileFormat<R>(
    Map<String, CorpusFolder> folders,
    Function<R, FoundFile> file,
    RestWriter<R> writer,
    RestReader<R> reader)
    implements RecordFormat<R> {
  private static final long REST_BYTES = 100;

  /** Writes what a record holds beside its file. */
  @FunctionalInterface
  interface RestWriter<R> {
    void write(R record, DataOutput to) throws IOException;
  }

  /** Makes a record of its file and what it holds beside it. */
  @FunctionalInterface
  interface RestReader<R> {
    R read(FoundFile file, DataInput from) throws IOException;
  }

  @Override
  public void write(R record, DataOutput to) throws IOException {
    FileFields.of(file.apply(record)).write(to);
    writer.write(record, to);
  }

  @Override
  public R read(DataInput from) throws IOException {
    FileFields fields = FileFields.read(from);
    CorpusFolder corpus = CorpusFolder.of(fields.path(), folders);
    return reader.read(
        new FoundFile(corpus, fields.path(), fields.sidecar(), fields.stamp()), from);
  }

  @Override
  public long heapBytes(R record) {
    return FileFields.of(file.apply(record)).heapBytes() + REST_BYTES;
  }
}
