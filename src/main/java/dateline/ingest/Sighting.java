package dateline.ingest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * Something a scan came by.
 *
 * @param file a file; the path of a folder ends in {@code /}
 */
record Sighting(FoundFile file, Sort sort) {

  /** What a run makes of it. */
  enum Sort {
    /** It can be read. */
    FILE,
    /** It may not be complete yet: what the index has of it stays for now. */
    INCOMPLETE,
    /** A folder that could not be looked into: what is in it is unknown, not gone. */
    HIDDEN
  }

  String path() {
    return file.path();
  }

  /** How it is kept during a run. */
  static final class Format extends FileFormat<Sighting> {
    Format(Map<String, CorpusFolder> folders) {
      super(folders);
    }

    @Override
    FoundFile file(Sighting record) {
      return record.file();
    }

    @Override
    void writeRest(Sighting record, DataOutput to) throws IOException {
      to.writeUTF(record.sort().name());
    }

    @Override
    Sighting readRest(FoundFile file, DataInput from) throws IOException {
      return new Sighting(file, Sort.valueOf(from.readUTF()));
    }
  }
}
