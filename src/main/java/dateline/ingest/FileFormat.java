package dateline.ingest;

import dateline.spill.RecordFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The format of records about a file in a corpus folder of the run. */
abstract class FileFormat<R> implements RecordFormat<R> {
  private static final long REST_BYTES = 100;

  private final Map<String, CorpusFolder> folders;

  /**
   * @param folders the corpus folders of the run, by name
   */
  FileFormat(Map<String, CorpusFolder> folders) {
    this.folders = folders;
  }

  abstract FoundFile file(R record);

  abstract void writeRest(R record, DataOutput to) throws IOException;

  abstract R readRest(FoundFile file, DataInput from) throws IOException;

  @Override
  public final void write(R record, DataOutput to) throws IOException {
    FileFields.of(file(record)).write(to);
    writeRest(record, to);
  }

  @Override
  public final R read(DataInput from) throws IOException {
    FileFields fields = FileFields.read(from);
    CorpusFolder corpus = CorpusFolder.of(fields.path(), folders);
    return readRest(new FoundFile(corpus, fields.path(), fields.sidecar(), fields.stamp()), from);
  }

  @Override
  public final long heapBytes(R record) {
    return FileFields.of(file(record)).heapBytes() + REST_BYTES;
  }
}
