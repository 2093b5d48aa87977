package dateline.ingest;

import dateline.source.Sidecar;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the source files of a corpus folder, each with its sidecar.
 *
 * <p>Hidden files and folders are left out, as are files that a line of {@code .datelineignore} in
 * the corpus folder names: a glob over the path inside the folder, or over the file's name alone.
 * Symbolic links to files are followed, those to folders inside are not.
 */
final class CorpusScanner {
  static final String IGNORE_FILE = ".datelineignore";

  /**
   * Returns the files, ordered by path.
   *
   * @throws NotDirectoryException if there is no such folder
   */
  List<FoundFile> scan(CorpusFolder corpus) throws IOException {
    if (!Files.isDirectory(corpus.folder())) {
      throw new NotDirectoryException(
          corpus.folder() + " is not a folder: name a folder of documents");
    }
    // The folder itself may be a link, which a walk would not enter.
    var real = new CorpusFolder(corpus.name(), corpus.folder().toRealPath());
    var visitor = new Visitor(real, ignored(real.folder()));
    Files.walkFileTree(real.folder(), visitor);
    List<FoundFile> found = withSidecars(visitor.found);
    found.sort(Comparator.comparing(FoundFile::path));
    return found;
  }

  /** A sidecar is part of its file; one that lies beside no file is a file like any other. */
  private static List<FoundFile> withSidecars(List<FoundFile> all) {
    Map<Path, FoundFile> sidecars = new HashMap<>();
    for (FoundFile file : all) {
      if (file.path().endsWith(Sidecar.SUFFIX)) {
        sidecars.put(file.file(), file);
      }
    }
    if (sidecars.isEmpty()) {
      return all;
    }
    List<FoundFile> found = new ArrayList<>();
    Set<Path> used = new HashSet<>();
    for (FoundFile file : all) {
      Path beside = Sidecar.beside(file.file());
      FoundFile sidecar = beside == null ? null : sidecars.get(beside);
      if (sidecar != null) {
        used.add(sidecar.file());
      }
      found.add(sidecar == null ? file : file.with(sidecar));
    }
    found.removeIf(file -> used.contains(file.file()));
    return found;
  }

  private static List<PathMatcher> ignored(Path folder) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(IGNORE_FILE));
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> glob(folder, line))
        .toList();
  }

  private static PathMatcher glob(Path folder, String line) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + line);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"%s\" in %s is no pattern: write it like *.md or drafts/**"
              .formatted(line, folder.resolve(IGNORE_FILE)),
          e);
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final CorpusFolder corpus;
    private final List<PathMatcher> ignored;
    private final List<FoundFile> found = new ArrayList<>();

    Visitor(CorpusFolder corpus, List<PathMatcher> ignored) {
      this.corpus = corpus;
      this.ignored = ignored;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(corpus.folder()) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path inside = corpus.folder().relativize(file);
      boolean left =
          isHidden(file)
              || ignored.stream()
                  .anyMatch(glob -> glob.matches(inside) || glob.matches(file.getFileName()));
      if (!left) {
        BasicFileAttributes target = attributes;
        if (attributes.isSymbolicLink() && Files.exists(file)) {
          target = Files.readAttributes(file, BasicFileAttributes.class);
        }
        if (!target.isDirectory()) {
          Instant modified = target.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
          found.add(new FoundFile(path(inside), file, null, target.size(), modified));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** An unreadable folder is found too: reading it fails later and is counted. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
      found.add(
          new FoundFile(path(corpus.folder().relativize(file)), file, null, 0, Instant.EPOCH));
      return FileVisitResult.CONTINUE;
    }

    private String path(Path inside) {
      return corpus.name() + '/' + inside.toString().replace('\\', '/');
    }

    private static boolean isHidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }
  }
}
