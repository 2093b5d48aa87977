package dateline.ingest;

import java.util.Map;

/**
 * A file that is new or may have changed.
 *
 * @param known whether the index knows a file of its path
 */
record Candidate(FoundFile file, boolean known) {

  /** Returns how it is kept during a run. */
  static FileFormat<Candidate> format(Map<String, CorpusFolder> folders) {
    return new FileFormat<>(
        folders,
        Candidate::file,
        (candidate, to) -> to.writeBoolean(candidate.known()),
        (file, from) -> new Candidate(file, from.readBoolean()));
  }
}
