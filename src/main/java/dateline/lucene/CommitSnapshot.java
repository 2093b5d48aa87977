package dateline.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the last commit of an index that others may be writing to. All are held open, so
 * that they can be read to the end though later commits delete them. Takes no lock, writes nothing;
 * for one thread.
 */
final class CommitSnapshot extends BaseDirectory {
  private static final int MAX_ROUNDS = 100;

  private final Directory from;
  private final Map<String, IndexInput> files;

  private CommitSnapshot(Directory from, Map<String, IndexInput> files) {
    super(NoLockFactory.INSTANCE);
    this.from = from;
    this.files = files;
  }

  /**
   * Opens the last commit. A file that is missing though no later commit deleted it is missing here
   * too.
   *
   * @param from closed with the snapshot, and if there is none
   * @throws IndexNotFoundException if there is no commit
   */
  static CommitSnapshot of(Directory from) throws IOException {
    Map<String, IndexInput> open = new HashMap<>();
    try {
      SegmentInfos commit = null;
      for (int round = 0; round < MAX_ROUNDS; round++) {
        SegmentInfos last = SegmentInfos.readLatestCommit(from);
        Set<String> missing = openMissing(from, last.files(true), open);
        boolean same =
            commit != null && commit.getSegmentsFileName().equals(last.getSegmentsFileName());
        if (missing.isEmpty() || same) {
          closeOthers(open, last.files(true));
          return new CommitSnapshot(from, open);
        }
        commit = last;
      }
      throw new IOException(
          "the index is written to faster than it can be read: try again when less is written");
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(open.values());
      IOUtils.closeWhileHandlingException(from);
      throw e;
    }
  }

  private static Set<String> openMissing(
      Directory from, Collection<String> files, Map<String, IndexInput> open) throws IOException {
    Set<String> missing = new HashSet<>();
    for (String file : files) {
      if (!open.containsKey(file)) {
        try {
          open.put(file, from.openInput(file, IOContext.DEFAULT));
        } catch (NoSuchFileException | FileNotFoundException e) {
          missing.add(file);
        }
      }
    }
    return missing;
  }

  private static void closeOthers(Map<String, IndexInput> open, Collection<String> files)
      throws IOException {
    for (String stale : Set.copyOf(open.keySet())) {
      if (!files.contains(stale)) {
        IOUtils.close(open.remove(stale));
      }
    }
  }

  @Override
  public String[] listAll() {
    return files.keySet().stream().sorted().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return held(name).length();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    // The beginning of a file is where whoever opens it expects to be, and the held one stays.
    return held(name).slice(name, 0, held(name).length());
  }

  private IndexInput held(String name) throws IOException {
    IndexInput file = files.get(name);
    if (file == null) {
      throw new NoSuchFileException(name);
    }
    return file;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw readOnly();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw readOnly();
  }

  @Override
  public void deleteFile(String name) {
    throw readOnly();
  }

  @Override
  public void rename(String source, String target) {
    throw readOnly();
  }

  @Override
  public void sync(Collection<String> names) {
    throw readOnly();
  }

  @Override
  public void syncMetaData() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a snapshot is only read");
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    IOUtils.close(files.values());
    from.close();
  }
}
