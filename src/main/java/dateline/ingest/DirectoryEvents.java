package dateline.ingest;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operating system tells of corpus folders and all folders inside, as they come and go.
 * Folders behind links are not followed, nor hidden ones. Where the system has no more watches to
 * give, the rest is left to the scan that a follower makes now and then.
 */
final class DirectoryEvents implements FolderEvents {
  private static final Logger log = LoggerFactory.getLogger(DirectoryEvents.class);

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  /** A folder that is watched. */
  private record Watched(CorpusFolder corpus, Path folder) {
    Scope scope(Path child, boolean deep) {
      String inside = corpus.folder().relativize(child).toString().replace('\\', '/');
      return new Scope(corpus, inside, deep);
    }
  }

  private final WatchService service;
  private final Map<WatchKey, Watched> keys = new HashMap<>();
  private final Map<Path, WatchKey> folders = new HashMap<>();
  private final List<WatchKey> waiting = new ArrayList<>();
  private boolean isFull;

  /**
   * @param corpora their places without links
   */
  DirectoryEvents(List<CorpusFolder> corpora) throws IOException {
    service = corpora.getFirst().folder().getFileSystem().newWatchService();
    for (CorpusFolder corpus : corpora) {
      register(corpus, corpus.folder());
    }
  }

  @Override
  public synchronized List<Scope> poll() throws IOException {
    Set<Scope> scopes = new HashSet<>();
    try {
      for (WatchKey key = next(); key != null; key = next()) {
        Watched watched = keys.get(key);
        if (watched != null) {
          for (WatchEvent<?> event : key.pollEvents()) {
            scopes.add(scope(watched, event));
          }
          if (!key.reset()) {
            forget(key, watched);
          }
        }
      }
    } catch (ClosedWatchServiceException e) {
      return List.of();
    }
    return List.copyOf(scopes);
  }

  private @Nullable WatchKey next() {
    return waiting.isEmpty() ? service.poll() : waiting.removeFirst();
  }

  private Scope scope(Watched watched, WatchEvent<?> event) throws IOException {
    if (!(event.context() instanceof Path name)) {
      // More happened than the system could keep.
      return Scope.of(watched.corpus());
    }
    Path child = watched.folder().resolve(name);
    if (name.toString().equals(Globs.IGNORE_FILE)) {
      return watched.scope(watched.folder(), true);
    }
    WatchKey before = folders.get(child);
    if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE && before != null) {
      before.cancel();
      forget(before, new Watched(watched.corpus(), child));
      return watched.scope(child, true);
    }
    if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
        && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      // What was put in before it is watched is found by looking after it is.
      register(watched.corpus(), child);
      return watched.scope(child, true);
    }
    return watched.scope(watched.folder(), false);
  }

  private void forget(WatchKey key, Watched watched) {
    keys.remove(key);
    folders.remove(watched.folder(), key);
  }

  private void register(CorpusFolder corpus, Path start) throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                !folder.equals(corpus.folder()) && folder.getFileName().toString().startsWith(".");
            return hidden || !watch(corpus, folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Returns whether folders inside can be watched too. */
  private boolean watch(CorpusFolder corpus, Path folder) {
    try {
      WatchKey key = folder.register(service, KINDS);
      keys.put(key, new Watched(corpus, folder));
      folders.put(folder, key);
      return true;
    } catch (IOException e) {
      if (Files.isReadable(folder) && Files.isDirectory(folder) && !isFull) {
        isFull = true;
        log.warn(
            "not all folders can be watched, the rest is scanned now and then ({}): on Linux raise"
                + " fs.inotify.max_user_watches",
            e.getMessage());
      }
      return false;
    }
  }

  @Override
  public void await(Duration longest) throws InterruptedException {
    try {
      WatchKey key = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (key != null) {
        keep(key);
      }
    } catch (ClosedWatchServiceException e) {
      // There is nothing to wait for.
    }
  }

  private synchronized void keep(WatchKey key) {
    waiting.add(key);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
