package dateline.ingest;

import dateline.article.EnrichedArticle;
import dateline.entity.Enricher;
import dateline.index.ArticleIndex;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.index.SourceFolder;
import dateline.source.ParseOutcome;
import dateline.source.SourceReader;
import dateline.source.UnreadEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings an index up to date with its corpus folders. Safe to reuse, one run at a time. */
public final class Ingest {
  private static final Logger log = LoggerFactory.getLogger(Ingest.class);

  private static final int MAX_UNREAD = 100;

  private final SourceReader reader;
  private final Enricher enricher;
  private final Workers workers;

  /**
   * @param threads how many files are read at once, at least 1
   */
  public Ingest(SourceReader reader, Enricher enricher, int threads) {
    this.reader = reader;
    this.enricher = enricher;
    this.workers = new Workers(threads);
  }

  /**
   * Reads what is new or changed in the given folders and forgets what is gone from them. Folders
   * indexed before and not given now stay as they are.
   *
   * @throws IOException if the index cannot be written; it is then left as it was
   */
  public IngestReport update(
      ArticleIndex index, List<CorpusFolder> folders, IngestProgress progress) throws IOException {
    List<FoundFile> found = scan(folders);
    try (ArticleWriter writer = index.update()) {
      return run(writer, found, places(folders), progress);
    }
  }

  /**
   * Reads everything in the given folders into a new generation, which replaces the serving one
   * once it is complete.
   *
   * @throws IOException if the index cannot be written; the serving generation is then left as it
   *     was
   */
  public IngestReport rebuild(
      ArticleIndex index, List<CorpusFolder> folders, IngestProgress progress) throws IOException {
    List<FoundFile> found = scan(folders);
    try (ArticleWriter writer = index.rebuild()) {
      return run(writer, found, places(folders), progress);
    }
  }

  private IngestReport run(
      ArticleWriter writer,
      List<FoundFile> found,
      Map<String, Path> places,
      IngestProgress progress)
      throws IOException {
    long started = System.nanoTime();
    note(places, writer);
    Set<String> folders = places.keySet();
    ChangePlan plan = ChangePlan.of(found, writer.inventory(), folders);
    for (String path : plan.gone()) {
      writer.remove(path);
    }
    List<HashedFile> hashed = hash(plan.toRead(), progress);
    Map<String, String> originals = originals(hashed, plan.kept(), folders);
    recordCopies(writer, plan.kept(), originals);

    progress.phase("reading", hashed.size());
    var slowest = new AtomicReference<>(SlowFile.NONE);
    workers.forEach(
        hashed,
        file -> {
          long before = System.nanoTime();
          write(writer, file, originals);
          Duration took = Duration.ofNanos(System.nanoTime() - before);
          slowest.accumulateAndGet(new SlowFile(file.found().path(), took), SlowFile::slower);
          progress.fileDone(file.found().path());
        });
    writer.commit();
    var report =
        new IngestReport(
            writer.inventory().accounting(),
            found.size() - plan.toRead().size(),
            plan.gone().size(),
            slowest.get(),
            Duration.ofNanos(System.nanoTime() - started));
    log.info("{} files read, {}", hashed.size(), report);
    return report;
  }

  private static List<FoundFile> scan(List<CorpusFolder> folders) throws IOException {
    var scanner = new CorpusScanner();
    var found = new ArrayList<FoundFile>();
    for (CorpusFolder folder : folders) {
      found.addAll(scanner.scan(folder));
    }
    found.sort(Comparator.comparing(FoundFile::path));
    return found;
  }

  /** Returns where the folders are, by name. */
  private static Map<String, Path> places(List<CorpusFolder> folders) throws IOException {
    Map<String, Path> places = new HashMap<>();
    for (CorpusFolder folder : folders) {
      if (places.put(folder.name(), folder.folder().toRealPath()) != null) {
        throw new IllegalArgumentException(
            "two folders have the same name among %s: rename one".formatted(folders));
      }
    }
    return places;
  }

  /**
   * A folder's name is all that tells its files from another's. One of the same name elsewhere
   * would be taken for it, and its files for gone.
   */
  private static void note(Map<String, Path> places, ArticleWriter writer) {
    Map<String, SourceFolder> known = writer.folders();
    places.forEach(
        (name, place) -> {
          SourceFolder folder = known.get(name);
          Path before = folder == null ? null : folder.place();
          if (before != null && !before.equals(place)) {
            throw new IllegalArgumentException(
                "%s was indexed from %s and is now at %s: rename one of the two, or, if it has"
                        .formatted(name, before, place)
                    + " moved, run \"dateline reindex\"");
          }
          writer.noteFolder(name, SourceFolder.of(place));
        });
  }

  private List<HashedFile> hash(List<FoundFile> files, IngestProgress progress) throws IOException {
    List<HashedFile> hashed = Collections.synchronizedList(new ArrayList<>(files.size()));
    progress.phase("hashing", files.size());
    workers.forEach(
        files,
        file -> {
          hashed.add(HashedFile.of(file));
          progress.fileDone(file.path());
        });
    return hashed.stream().sorted(Comparator.comparing(file -> file.found().path())).toList();
  }

  /**
   * Returns, for each content, the path that counts as the original: the first by name, whatever
   * order the files are read in, so that an update ends where a rebuild does. Only an original in a
   * folder that is not part of this run stays what it is. Empty files are nobody's copies.
   */
  private static Map<String, String> originals(
      List<HashedFile> hashed, List<InventoryEntry> kept, Set<String> folders) {
    Map<String, String> originals = new HashMap<>();
    for (HashedFile file : hashed) {
      if (file.failure() == null && file.found().size() > 0) {
        originals.putIfAbsent(file.sha256(), file.found().path());
      }
    }
    for (InventoryEntry entry : kept) {
      if (entry.size() > 0 && !(entry.outcome() instanceof FileOutcome.Duplicate)) {
        boolean stays = !folders.contains(ChangePlan.folder(entry.path()));
        originals.merge(
            entry.sha256(),
            entry.path(),
            (other, path) -> stays || path.compareTo(other) < 0 ? path : other);
      }
    }
    return originals;
  }

  /**
   * Files that are not read again may be copies of another file than before, or have become one.
   */
  private static void recordCopies(
      ArticleWriter writer, List<InventoryEntry> kept, Map<String, String> originals)
      throws IOException {
    for (InventoryEntry entry : kept) {
      String original = originals.getOrDefault(entry.sha256(), entry.path());
      var copy = new FileOutcome.Duplicate(original);
      if (entry.size() > 0 && !original.equals(entry.path()) && !entry.outcome().equals(copy)) {
        writer.put(entry.withOutcome(copy), List.of());
      }
    }
  }

  private void write(ArticleWriter writer, HashedFile file, Map<String, String> originals)
      throws IOException {
    String path = file.found().path();
    if (file.failure() != null) {
      writer.put(file.entry(file.failure()), List.of());
      return;
    }
    String original = originals.getOrDefault(file.sha256(), path);
    if (!original.equals(path)) {
      writer.put(file.entry(new FileOutcome.Duplicate(original)), List.of());
      return;
    }
    switch (reader.read(file.found().file(), path)) {
      case ParseOutcome.Parsed parsed -> writeArticles(writer, file, parsed);
      case ParseOutcome.Skipped skipped ->
          writer.put(file.entry(new FileOutcome.Skipped(skipped.reason())), List.of());
      case ParseOutcome.Failed failed ->
          writer.put(
              file.entry(new FileOutcome.Failed(failed.stage(), failed.reason())), List.of());
    }
  }

  private void writeArticles(ArticleWriter writer, HashedFile file, ParseOutcome.Parsed parsed)
      throws IOException {
    String stage = "enrich";
    try {
      List<EnrichedArticle> enriched = parsed.articles().stream().map(enricher::enrich).toList();
      stage = "index";
      writer.put(file.entry(new FileOutcome.Indexed(enriched.size(), unread(parsed))), enriched);
    } catch (RuntimeException e) {
      log.warn("cannot {} {}", stage, file.found().path(), e);
      writer.put(
          file.entry(new FileOutcome.Failed(stage, "internal error: please report it, " + e)),
          List.of());
    }
  }

  /** A damaged archive of a million pages must not fill the inventory. */
  private static List<String> unread(ParseOutcome.Parsed parsed) {
    List<String> lines = new ArrayList<>();
    for (UnreadEntry entry : parsed.unread()) {
      if (lines.size() == MAX_UNREAD) {
        lines.add("and %d more".formatted(parsed.unread().size() - MAX_UNREAD));
        break;
      }
      lines.add(entry.name() + ": " + entry.reason());
    }
    return lines;
  }
}
