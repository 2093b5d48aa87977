package dateline.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * Copies the last commit of a Lucene index that others may be writing to.
 *
 * <p>Files of an index are written once and never changed, but a later commit deletes those it no
 * longer needs. Then that commit is copied instead; what is copied already counts, so each round
 * has less to do.
 */
final class CommitCopy {
  private static final int MAX_ROUNDS = 100;

  private CommitCopy() {}

  /**
   * Copies, and verifies the copy's checksums.
   *
   * @param target an empty folder; on failure it may hold some files, but no commit
   */
  static void copy(Directory from, Path target) throws IOException {
    try (Directory to = FSDirectory.open(target)) {
      Set<String> copied = new HashSet<>();
      SegmentInfos commit = null;
      for (int round = 1; commit == null; round++) {
        SegmentInfos last = SegmentInfos.readLatestCommit(from);
        try {
          copyMissing(from, to, last.files(false), copied);
          // Last, for it makes the copied files an index.
          to.copyFrom(
              from, last.getSegmentsFileName(), last.getSegmentsFileName(), IOContext.READONCE);
          commit = last;
        } catch (NoSuchFileException | FileNotFoundException e) {
          if (round == MAX_ROUNDS) {
            throw new IOException(
                "the index is written to faster than it can be copied: try again when less is"
                    + " written",
                e);
          }
        }
      }
      copied.removeAll(commit.files(false));
      for (String stale : copied) {
        to.deleteFile(stale);
      }
      to.sync(commit.files(true));
      to.syncMetaData();
      verify(to);
    }
  }

  private static void copyMissing(
      Directory from, Directory to, Collection<String> files, Set<String> copied)
      throws IOException {
    for (String file : files) {
      if (!copied.contains(file)) {
        to.copyFrom(from, file, file, IOContext.READONCE);
        copied.add(file);
      }
    }
  }

  private static void verify(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }
}
