package dateline.lucene;

import dateline.index.IndexUnusableException;
import java.io.IOException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** The schema version kept with every commit. */
final class IndexVersion {
  static final String KEY = "dateline.schema";

  private IndexVersion() {}

  /**
   * Makes sure that a committed index can be read.
   *
   * @throws IndexUnusableException if it was written by another version
   */
  static void check(Directory directory) throws IOException {
    SegmentInfos commit;
    try {
      commit = SegmentInfos.readLatestCommit(directory);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new IndexUnusableException(
          "index was written by another version of lucene: run \"dateline reindex\"");
    }
    String version = commit.getUserData().get(KEY);
    if (version != null && !version.equals(Integer.toString(Schema.VERSION))) {
      throw new IndexUnusableException(
          "index schema %s is not %d: run \"dateline reindex\"".formatted(version, Schema.VERSION));
    }
  }
}
