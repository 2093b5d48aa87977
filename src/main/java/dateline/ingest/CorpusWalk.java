package dateline.ingest;

import dateline.index.FileStamp;
import dateline.source.Sidecar;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One walk through a corpus folder. */
final class CorpusWalk {
  private static final FileStamp UNKNOWN = new FileStamp(0, 0, 0, 0);

  private final CorpusFolder corpus;
  private final boolean deep;
  private final Globs include;
  private final Globs exclude;
  private final List<FoundFile> found = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<Object> linked = new HashSet<>();

  /**
   * @param corpus its place without links
   */
  CorpusWalk(CorpusFolder corpus, boolean deep) {
    this.corpus = corpus;
    this.deep = deep;
    this.include = Globs.of(corpus.folder(), corpus.source().include(), "--include");
    this.exclude = Globs.of(corpus.folder(), corpus.source().exclude(), "--exclude");
  }

  List<FoundFile> found() {
    return found;
  }

  List<String> unreadable() {
    return unreadable;
  }

  List<String> notes() {
    return notes;
  }

  /** Walks from a folder inside the corpus folder, if it is there and not left out. */
  void enter(String inside) throws IOException {
    List<Globs> ignored = new ArrayList<>(List.of(exclude));
    Path folder = corpus.folder();
    for (Path name : corpus.folder().relativize(corpus.folder().resolve(inside))) {
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
    // In order of names, so that of two links to one folder the same one is followed each time.
    Map<String, Path> children = new TreeMap<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      for (Path child : listing) {
        children.put(child.getFileName().toString(), child);
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException | DirectoryIteratorException e) {
      // It is found all the same: reading it fails later and is counted.
      unreadable.add(path(folder) + '/');
      found.add(new FoundFile(corpus, path(folder), null, UNKNOWN));
      return;
    }
    List<Globs> ignored = new ArrayList<>(above);
    if (children.containsKey(Globs.IGNORE_FILE)) {
      ignored.add(Globs.ignored(folder));
    }
    Map<String, FoundFile> files = new TreeMap<>();
    String prefix = path(folder) + '/';
    for (Map.Entry<String, Path> child : children.entrySet()) {
      if (!child.getKey().startsWith(".")) {
        visit(child.getValue(), prefix + child.getKey(), ignored, files);
      }
    }
    addFiles(folder, files, ignored);
  }

  private void visit(Path child, String path, List<Globs> ignored, Map<String, FoundFile> files)
      throws IOException {
    FileStamp stamp = UNKNOWN;
    try {
      Stamps.Stamped own = Stamps.of(child, LinkOption.NOFOLLOW_LINKS);
      Stamps.Stamped target = own.isLink() && Files.exists(child) ? Stamps.of(child) : own;
      if (target.isFolder()) {
        if (deep && !isLeftOut(child, ignored) && (!own.isLink() || isNew(child, target))) {
          list(child, ignored);
        }
        return;
      }
      stamp = target.stamp();
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      // Told when it is opened; it may be a folder.
      unreadable.add(path + '/');
    }
    files.put(child.getFileName().toString(), new FoundFile(corpus, path, null, stamp));
  }

  /** A link into the corpus, or to where another has led, would only find everything twice. */
  private boolean isNew(Path link, Stamps.Stamped target) throws IOException {
    Path real = link.toRealPath();
    if (real.startsWith(corpus.folder()) || corpus.folder().startsWith(real)) {
      notes.add("%s leads back into the folder and is not followed".formatted(path(link)));
      return false;
    }
    Object key = target.key();
    if (!linked.add(key == null ? real : key)) {
      notes.add("%s leads where another link does and is not followed".formatted(path(link)));
      return false;
    }
    return true;
  }

  private static boolean isLeftOut(Path file, List<Globs> ignored) {
    return file.getFileName().toString().startsWith(".")
        || ignored.stream().anyMatch(globs -> globs.match(file));
  }

  /** A sidecar is part of its file; one that lies beside no file is a file like any other. */
  private void addFiles(Path folder, Map<String, FoundFile> files, List<Globs> ignored) {
    boolean anySidecar = files.keySet().stream().anyMatch(name -> name.endsWith(Sidecar.SUFFIX));
    if (!anySidecar && include.isEmpty() && ignored.stream().allMatch(Globs::isEmpty)) {
      // Nothing to decide, as in most folders of most corpora.
      found.addAll(files.values());
      return;
    }
    Set<String> used = new HashSet<>();
    Map<String, FoundFile> wanted = new HashMap<>();
    files.forEach(
        (name, file) -> {
          FoundFile sidecar = sidecar(name, files);
          if (sidecar != null) {
            used.add(lastName(sidecar));
          }
          Path place = folder.resolve(name);
          if (!isLeftOut(place, ignored) && (include.isEmpty() || include.match(place))) {
            wanted.put(name, sidecar == null ? file : file.with(sidecar));
          }
        });
    wanted.keySet().removeAll(used);
    found.addAll(wanted.values());
  }

  private static @Nullable FoundFile sidecar(String name, Map<String, FoundFile> files) {
    if (name.endsWith(Sidecar.SUFFIX)) {
      return null;
    }
    FoundFile byName = files.get(name + Sidecar.SUFFIX);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return byName == null ? files.get(stem + Sidecar.SUFFIX) : byName;
  }

  private static String lastName(FoundFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private String path(Path file) {
    String inside = corpus.folder().relativize(file).toString().replace('\\', '/');
    return inside.isEmpty() ? corpus.name() : corpus.name() + '/' + inside;
  }
}
