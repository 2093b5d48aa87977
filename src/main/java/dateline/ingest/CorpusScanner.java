package dateline.ingest;

import dateline.index.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the source files of corpus folders, each with its sidecar.
 *
 * <p>Hidden files and folders are left out, as is what a line of {@code .datelineignore} names, in
 * its folder and those below. Symbolic links to files are followed, as are those to folders
 * elsewhere, each such folder once; those to folders of the same corpus lead to nothing new.
 */
final class CorpusScanner {

  /**
   * Returns what is in scopes; nothing in one whose folder is gone.
   *
   * @param scopes none of which is part of another
   * @param incomplete tells which files to leave for later
   * @throws NotDirectoryException if a corpus folder is gone
   */
  Scan scan(List<Scope> scopes, Predicate<FoundFile> incomplete, RunRecords records)
      throws IOException {
    var scan = new Scan(scopes, incomplete, records);
    try {
      for (Scope scope : scopes) {
        new CorpusWalk(scope, real(scope.corpus()), scan, records).walk();
      }
      return scan;
    } catch (IOException | RuntimeException e) {
      try (scan) {
        throw e;
      }
    }
  }

  /**
   * Returns a corpus folder without links; it may be one itself.
   *
   * @throws NotDirectoryException if it is gone, or cannot be looked into
   */
  static CorpusFolder real(CorpusFolder corpus) throws IOException {
    if (!Files.isDirectory(corpus.folder())) {
      throw new NotDirectoryException(
          corpus.folder() + " is not a folder: name a folder of documents");
    }
    if (!Files.isReadable(corpus.folder())) {
      throw new NotDirectoryException(corpus.folder() + " cannot be looked into: make it readable");
    }
    SourceFolder source = corpus.source();
    return new CorpusFolder(
        corpus.name(),
        new SourceFolder(source.place().toRealPath(), source.include(), source.exclude()));
  }
}
