package dateline.ingest;

/** Follows a run. Methods may be called from several threads, but for {@link #phase}. */
public interface IngestProgress {

  /** A follower that does nothing. */
  IngestProgress SILENT =
      new IngestProgress() {
        @Override
        public void phase(String name, long total, long bytes) {}
      };

  /**
   * A phase starts; the one before is over.
   *
   * @param name what is being done, lower case: "scanning", "hashing", "reading", "names"
   * @param total how many files, in "names" articles, it will go through; 0 if that is not known
   * @param bytes how many bytes they have; 0 if that does not matter
   */
  void phase(String name, long total, long bytes);

  /**
   * A file is begun, or one that waited is gone on with.
   *
   * @param path its name in the index
   */
  default void started(String path) {}

  /**
   * Nothing is done with a file for a while: others are to come as far.
   *
   * @param path its name in the index
   */
  default void waiting(String path) {}

  /**
   * The phase is through with a file.
   *
   * @param path its name in the index
   * @param count how much of the phase's total it is, usually 1
   * @param bytes its size
   */
  default void done(String path, long count, long bytes) {}
}
