package dateline.ingest;

import dateline.index.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source files of a corpus folder, each with its sidecar.
 *
 * <p>Hidden files and folders are left out, as is what a line of {@code .datelineignore} names, in
 * its folder and those below. Symbolic links to files are followed, as are those to folders
 * elsewhere, each such folder once; those to folders of the same corpus lead to nothing new.
 */
final class CorpusScanner {

  /**
   * Returns the files of a corpus folder.
   *
   * @throws NotDirectoryException if there is no such folder
   */
  Scan scan(CorpusFolder corpus) throws IOException {
    return scan(Scope.of(corpus));
  }

  /**
   * Returns the files in a scope; none if its folder is gone.
   *
   * @throws NotDirectoryException if the corpus folder is gone
   */
  Scan scan(Scope scope) throws IOException {
    CorpusFolder corpus = real(scope.corpus());
    var walk = new CorpusWalk(corpus, scope.deep());
    walk.enter(scope.inside());
    List<FoundFile> found = walk.found();
    found.sort(Comparator.comparing(FoundFile::path, PathOrder.BYTES));
    return new Scan(scope, found, walk.unreadable(), walk.notes());
  }

  /**
   * Returns one file, or null if it is gone, was left out since, or is part of another.
   *
   * @param path its name in the index
   */
  @Nullable FoundFile find(CorpusFolder corpus, String path) throws IOException {
    int slash = path.lastIndexOf('/');
    String inside =
        slash <= corpus.name().length() ? "" : path.substring(corpus.name().length() + 1, slash);
    return scan(new Scope(corpus, inside, false)).files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElse(null);
  }

  /** The folder itself may be a link. */
  static CorpusFolder real(CorpusFolder corpus) throws IOException {
    if (!Files.isDirectory(corpus.folder())) {
      throw new NotDirectoryException(
          corpus.folder() + " is not a folder: name a folder of documents");
    }
    SourceFolder source = corpus.source();
    return new CorpusFolder(
        corpus.name(),
        new SourceFolder(source.place().toRealPath(), source.include(), source.exclude()));
  }
}
