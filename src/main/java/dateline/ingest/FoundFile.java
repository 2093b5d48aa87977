package dateline.ingest;

import dateline.index.FileStamp;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source file as found on disk, with the sidecar that says what its metadata are. Small, for a
 * run holds all it finds: about 130 bytes and the path.
 *
 * @param corpus the folder it was found in
 * @param path its name in the index: the corpus folder's name and the path inside it
 * @param sidecar the name in the index its sidecar would have, or null if it has none
 * @param stamp of both
 */
record FoundFile(CorpusFolder corpus, String path, @Nullable String sidecar, FileStamp stamp) {

  /** Returns where to open it. */
  Path file() {
    return corpus.file(path);
  }

  /** Returns the same file with its sidecar. */
  FoundFile with(FoundFile side) {
    return new FoundFile(corpus, path, side.path, stamp.with(side.stamp));
  }
}
