package dateline.ingest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * A file that is new or may have changed.
 *
 * @param known whether the index knows a file of its path
 */
record Candidate(FoundFile file, boolean known) {

  /** How it is kept during a run. */
  static final class Format extends FileFormat<Candidate> {
    Format(Map<String, CorpusFolder> folders) {
      super(folders);
    }

    @Override
    FoundFile file(Candidate record) {
      return record.file();
    }

    @Override
    void writeRest(Candidate record, DataOutput to) throws IOException {
      to.writeBoolean(record.known());
    }

    @Override
    Candidate readRest(FoundFile file, DataInput from) throws IOException {
      return new Candidate(file, from.readBoolean());
    }
  }
}
