package dateline.ingest;

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

  /** Returns how it is kept during a run. */
  static FileFormat<Sighting> format(Map<String, CorpusFolder> folders) {
    return new FileFormat<>(
        folders,
        Sighting::file,
        (sighting, to) -> to.writeUTF(sighting.sort().name()),
        (file, from) -> new Sighting(file, Sort.valueOf(from.readUTF())));
  }
}
