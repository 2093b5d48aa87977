package dateline.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Copies the last commit of a Lucene index that others may be writing to. */
final class CommitCopy {
  private CommitCopy() {}

  /**
   * Copies a commit, and makes sure that the copy is durable and every file of it is what was
   * written. Only the last step makes the files an index: whatever ends this before leaves none.
   *
   * @param target an empty folder
   */
  static void copy(CommitSnapshot commit, Path target) throws IOException {
    try (Directory to = FSDirectory.open(target)) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(commit);
      Set<String> files = new TreeSet<>(infos.files(false));
      for (String file : files) {
        to.copyFrom(commit, file, file, IOContext.READONCE);
        verify(to, file);
      }
      to.sync(files);
      String segments = infos.getSegmentsFileName();
      to.copyFrom(commit, segments, segments, IOContext.READONCE);
      to.sync(Set.of(segments));
      to.syncMetaData();
      DirectoryReader.open(to).close();
    }
  }

  private static void verify(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      long ignored = CodecUtil.checksumEntireFile(input);
    }
  }
}
