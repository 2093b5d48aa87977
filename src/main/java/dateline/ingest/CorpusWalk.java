package dateline.ingest;

import dateline.index.FileStamp;
import dateline.spill.RecordReader;
import dateline.spill.RecordSorter;
import dateline.spill.StringFormat;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One walk through a scope. What it holds does not grow with the files, but with the depth of
 * folders and the number of links that lead to folders.
 */
final class CorpusWalk {

  /** Bytes for the names of the folders in one folder; a deep walk holds many of these. */
  private static final long FOLDERS_ROOM = 100_000;

  private final Scope scope;
  private final CorpusFolder corpus;
  private final Scan scan;
  private final RunRecords records;
  private final RunRecords folderRecords;
  private final Globs include;
  private final Globs exclude;
  private final Set<Object> linked = new HashSet<>();

  /**
   * @param corpus that of the scope, its place without links
   * @param scan told what is found
   */
  CorpusWalk(Scope scope, CorpusFolder corpus, Scan scan, RunRecords records) {
    this.scope = scope;
    this.corpus = corpus;
    this.scan = scan;
    this.records = records;
    this.folderRecords =
        new RunRecords(
            records.scratch(), records.folders(), Math.min(records.room(), FOLDERS_ROOM));
    this.include = Globs.of(corpus.folder(), corpus.source().include(), "--include");
    this.exclude = Globs.of(corpus.folder(), corpus.source().exclude(), "--exclude");
  }

  /** Walks through the scope's folder, if it is there and not left out. */
  void walk() throws IOException {
    List<Globs> ignored = new ArrayList<>(List.of(exclude));
    Path folder = corpus.folder();
    for (Path name : corpus.folder().relativize(corpus.folder().resolve(scope.inside()))) {
      if (!name.toString().isEmpty()) {
        ignored.add(Globs.ignored(folder));
        folder = folder.resolve(name);
        if (!Files.isDirectory(folder) || isLeftOut(folder, ignored)) {
          return;
        }
      }
    }
    list(folder, ignored);
  }

  private void list(Path folder, List<Globs> above) throws IOException {
    List<Globs> ignored = new ArrayList<>(above);
    ignored.add(Globs.ignored(folder));
    // In order of names, so that of two links to one folder the same one is followed each time.
    try (RecordSorter<String> folders = folderRecords.byPath(StringFormat.SHORT, name -> name)) {
      try (var files = new FolderFiles(records)) {
        if (!read(folder, ignored, files, folders)) {
          return;
        }
        files.forEachWanted(file -> scan.found(file, scope));
      }
      try (RecordReader<String> names = folders.reader()) {
        for (String name = names.next(); name != null; name = names.next()) {
          enter(folder.resolve(name), ignored);
        }
      }
    }
  }

  /**
   * @return whether the folder could be read to its end
   */
  private boolean read(
      Path folder, List<Globs> ignored, FolderFiles files, RecordSorter<String> folders)
      throws IOException {
    String prefix = path(folder) + '/';
    boolean isOpen = false;
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      isOpen = true;
      for (Path child : listing) {
        String name = child.getFileName().toString();
        if (!name.startsWith(".")) {
          visit(child, prefix + name, ignored, files, folders);
        }
      }
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException | DirectoryIteratorException e) {
      if (isOpen && e instanceof IOException failure) {
        // Not of the folder, but of what is noted about a child.
        throw failure;
      }
      hide(folder);
      return false;
    }
  }

  /** It is found all the same: reading it fails later and is counted. */
  private void hide(Path folder) throws IOException {
    scan.hidden(corpus, path(folder));
    scan.found(new FoundFile(corpus, path(folder), null, Scan.UNKNOWN), scope);
  }

  private void visit(
      Path child, String path, List<Globs> ignored, FolderFiles files, RecordSorter<String> folders)
      throws IOException {
    FileStamp stamp = Scan.UNKNOWN;
    try {
      Stamps.Stamped own = Stamps.of(child, LinkOption.NOFOLLOW_LINKS);
      Stamps.Stamped target = own.isLink() && Files.exists(child) ? Stamps.of(child) : own;
      if (target.isFolder()) {
        folders.add(child.getFileName().toString());
        return;
      }
      stamp = target.stamp();
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      // Told when it is opened; it may be a folder.
      scan.hidden(corpus, path);
    }
    files.add(new FoundFile(corpus, path, null, stamp), isWanted(child, ignored));
  }

  private void enter(Path folder, List<Globs> ignored) throws IOException {
    if (scope.deep()
        && !isLeftOut(folder, ignored)
        && (!Files.isSymbolicLink(folder) || isNew(folder))) {
      list(folder, ignored);
    }
  }

  /** A link into the corpus, or to where another has led, would only find everything twice. */
  private boolean isNew(Path link) throws IOException {
    Path real;
    Object key;
    try {
      real = link.toRealPath();
      key = Stamps.of(link).key();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      scan.hidden(corpus, path(link));
      return false;
    }
    if (real.startsWith(corpus.folder()) || corpus.folder().startsWith(real)) {
      scan.note("%s leads back into the folder and is not followed".formatted(path(link)));
      return false;
    }
    if (!linked.add(key == null ? real : key)) {
      scan.note("%s leads where another link does and is not followed".formatted(path(link)));
      return false;
    }
    return true;
  }

  private boolean isWanted(Path file, List<Globs> ignored) {
    return !isLeftOut(file, ignored) && (include.isEmpty() || include.match(file));
  }

  private static boolean isLeftOut(Path file, List<Globs> ignored) {
    return file.getFileName().toString().startsWith(".")
        || ignored.stream().anyMatch(globs -> globs.match(file));
  }

  private String path(Path file) {
    String inside = corpus.folder().relativize(file).toString().replace('\\', '/');
    return inside.isEmpty() ? corpus.name() : corpus.name() + '/' + inside;
  }
}
