package dateline.ingest;

/** Follows a run. Methods may be called from several threads, but for {@link #phase}. */
public interface IngestProgress {

  /** A follower that does nothing. */
  IngestProgress SILENT =
      new IngestProgress() {
        @Override
        public void phase(String name, long files) {}

        @Override
        public void fileDone(String path) {}
      };

  /**
   * A phase starts; the one before is over.
   *
   * @param name what is being done, lower case: "hashing", "reading"
   * @param files how many files it will go through
   */
  void phase(String name, long files);

  /** The phase is through with one more file. */
  void fileDone(String path);
}
