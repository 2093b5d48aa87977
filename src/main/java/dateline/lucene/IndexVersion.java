package dateline.lucene;

import dateline.index.IndexUnusableException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The schema version kept with every commit. */
final class IndexVersion {
  static final String KEY = "dateline.schema";

  /**
   * The first schema whose inventory and stored articles this program can read. Raised when either
   * can no longer be read, or would be misread.
   */
  static final int STORED_SINCE = 4;

  private IndexVersion() {}

  /**
   * Makes sure that a committed index can be read.
   *
   * @throws IndexUnusableException if it was written by another version, or is damaged
   */
  static void check(Directory directory) throws IOException {
    String version = committed(directory);
    if (version != null && !version.equals(Integer.toString(Schema.VERSION))) {
      throw new IndexUnusableException(
          "index schema %s is not %d: run \"dateline reindex\"".formatted(version, Schema.VERSION));
    }
  }

  /**
   * Makes sure that what a committed index stores can be read, though it may not be searched.
   *
   * @throws IndexUnusableException if it was written by a version too old or too new, or is damaged
   */
  static void checkStored(Directory directory) throws IOException {
    String version = committed(directory);
    if (version != null
        && (Integer.parseInt(version) < STORED_SINCE
            || Integer.parseInt(version) > Schema.VERSION)) {
      throw new IndexUnusableException(
          "index schema %s is not one of %d to %d: run \"dateline reindex\" where the documents are"
              .formatted(version, STORED_SINCE, Schema.VERSION));
    }
  }

  private static @Nullable String committed(Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData().get(KEY);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new IndexUnusableException(
          "index was written by another version of lucene: run \"dateline reindex\"");
    } catch (IOException e) {
      throw told(e);
    }
  }

  /** Returns what to throw where opening an index failed: with the remedy, if it is damaged. */
  static IOException told(IOException e) {
    return switch (e) {
      case CorruptIndexException ignored -> damaged(e);
      case IndexNotFoundException ignored -> damaged(e);
      case NoSuchFileException ignored -> damaged(e);
      case EOFException ignored -> damaged(e);
      default -> e;
    };
  }

  /** What to do about an index that is not what was written. */
  static IndexUnusableException damaged(IOException e) {
    return new IndexUnusableException(
        "index is damaged: %s; \"dateline check\" tells more, \"dateline restore\" or \"dateline"
                .formatted(e.getMessage())
            + " reindex --fresh\" mend it");
  }
}
