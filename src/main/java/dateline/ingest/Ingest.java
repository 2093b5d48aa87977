package dateline.ingest;

import dateline.entity.Enricher;
import dateline.index.ArticleIndex;
import dateline.index.ArticleWriter;
import dateline.index.SourceFolder;
import dateline.index.StageVersions;
import dateline.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** Brings an index up to date with its corpus folders. Safe to reuse, one run at a time. */
public final class Ingest {
  private final FileIndexer indexer;
  private final Workers workers;
  private final CorpusScanner scanner = new CorpusScanner();
  private final long room;

  /** How a run tells whether a file is unchanged. */
  public enum Trust {
    /** By what the file system says of it: size, times and number. */
    STAMPS,
    /** By its content only: every file is hashed. */
    NOTHING
  }

  /**
   * Enriches with what the enricher has, names included.
   *
   * @param threads how many files are read at once, at least 1
   */
  public Ingest(SourceReader reader, Enricher enricher, int threads) {
    this(reader, new Enrichment(enricher, Enrichment.countries(enricher).stages()), threads);
  }

  /**
   * @param enrichment how articles are enriched when they are read
   * @param threads how many files are read at once, at least 1
   */
  public Ingest(SourceReader reader, Enrichment enrichment, int threads) {
    this(reader, enrichment, threads, RunRecords.ROOM);
  }

  /**
   * @param room bytes of memory for each list of files that a run makes
   */
  Ingest(SourceReader reader, Enrichment enrichment, int threads, long room) {
    this.room = room;
    this.indexer = new FileIndexer(reader, enrichment);
    this.workers = new Workers(threads);
  }

  /**
   * Reads what is new or changed in the given folders and forgets what is gone from them. Folders
   * indexed before and not given now stay as they are.
   *
   * @throws IOException if the index cannot be written; it is then as after its last commit
   */
  public IngestReport update(
      ArticleIndex index, List<CorpusFolder> folders, Trust trust, IngestProgress progress)
      throws IOException {
    Map<String, CorpusFolder> byName = realByName(folders);
    try (ArticleWriter writer = index.update()) {
      return scanAndRun(writer, byName, trust, progress, true, Reuse.nothing());
    }
  }

  /** Updates, taking files as unchanged by their stamps. */
  public IngestReport update(
      ArticleIndex index, List<CorpusFolder> folders, IngestProgress progress) throws IOException {
    return update(index, folders, Trust.STAMPS, progress);
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
    Map<String, CorpusFolder> byName = realByName(folders);
    try (ArticleWriter writer = index.rebuild()) {
      return scanAndRun(writer, byName, Trust.STAMPS, progress, false, Reuse.nothing());
    }
  }

  /**
   * Brings everything in the given folders into a new generation, like {@link #rebuild}, but takes
   * over from the one that serves what would come out the same: by content and stage versions.
   *
   * @param later what the articles are to go through in the end; those that have are taken over
   *     too, though less is done to those that are read now
   */
  public IngestReport reindex(
      ArticleIndex index, List<CorpusFolder> folders, StageVersions later, IngestProgress progress)
      throws IOException {
    Map<String, CorpusFolder> byName = realByName(folders);
    try (ArticleWriter writer = index.rebuild()) {
      var reuse = new Reuse(writer.earlier(), indexer.parse(), wanted(later));
      return scanAndRun(writer, byName, Trust.STAMPS, progress, false, reuse);
    }
  }

  /**
   * Makes a new generation from what the serving one stores, and reads no source file.
   *
   * @param later as for {@link #reindex}
   */
  public IngestReport reindexStored(
      ArticleIndex index, StageVersions later, IngestProgress progress) throws IOException {
    try (ArticleWriter writer = index.rebuild()) {
      return new StoredRebuild(writer, indexer.enrichment(), wanted(later), workers, progress)
          .run();
    }
  }

  private List<StageVersions> wanted(StageVersions later) {
    return List.of(indexer.enrichment().stages(), later);
  }

  /**
   * What became of a part of an update.
   *
   * @param again what has to be looked at once more, for files there were not complete
   */
  record PartialReport(IngestReport report, List<Scope> again) {}

  /**
   * Updates parts of folders that are followed.
   *
   * @param scopes none of which is part of another
   * @param incomplete tells which files to leave for later
   */
  PartialReport follow(
      ArticleIndex index,
      List<Scope> scopes,
      Predicate<FoundFile> incomplete,
      IngestProgress progress)
      throws IOException {
    Map<String, CorpusFolder> folders = new LinkedHashMap<>();
    for (Scope scope : scopes) {
      folders.put(scope.corpus().name(), CorpusScanner.real(scope.corpus()));
    }
    try (ArticleWriter writer = index.update()) {
      checkPlaces(folders, writer);
      progress.phase("scanning", 0, 0);
      var records = new RunRecords(writer.scratch(), folders, room);
      try (Scan scan = scanner.scan(scopes, incomplete, records)) {
        IngestReport report =
            run(writer, scan, records, Trust.STAMPS, progress, true, Reuse.nothing());
        return new PartialReport(report, scan.again());
      }
    }
  }

  /**
   * Reads the files again that could not be read, and no others.
   *
   * @param folders where the corpus folders are; failures of others stay
   */
  public IngestReport retryFailures(
      ArticleIndex index, List<CorpusFolder> folders, IngestProgress progress) throws IOException {
    Map<String, CorpusFolder> byName = byName(folders);
    try (ArticleWriter writer = index.update()) {
      var records = new RunRecords(writer.scratch(), byName, room);
      ChangePlan plan = new FailedFiles(scanner, records).plan(writer.inventory());
      return new UpdateRun(writer, indexer, workers, progress, true, Reuse.nothing())
          .run(plan, records, List.of(), false);
    }
  }

  /**
   * Removes all files of a corpus folder, and the folder, from the index. Copies of them in other
   * folders take their place when those are updated.
   *
   * @return how many files
   * @throws IllegalArgumentException if the index remembers no such folder
   */
  public static long forget(ArticleIndex index, String name) throws IOException {
    try (ArticleWriter writer = index.update()) {
      if (!writer.folders().containsKey(name)) {
        Set<String> known = new TreeSet<>(writer.folders().keySet());
        throw new IllegalArgumentException(
            "the index remembers no folder %s: it has %s"
                .formatted(name, known.isEmpty() ? "none" : String.join(", ", known)));
      }
      var removed = new LongAdder();
      writer
          .inventory()
          .forEachFile(
              name + '/',
              known -> {
                writer.remove(known.path());
                removed.increment();
              });
      writer.forgetFolder(name);
      writer.commit();
      return removed.sum();
    }
  }

  /** With the writer open: what another has read meanwhile would be taken for gone. */
  private IngestReport scanAndRun(
      ArticleWriter writer,
      Map<String, CorpusFolder> folders,
      Trust trust,
      IngestProgress progress,
      boolean commitEarly,
      Reuse reuse)
      throws IOException {
    long started = System.nanoTime();
    if (commitEarly) {
      checkPlaces(folders, writer);
    }
    progress.phase("scanning", 0, 0);
    var records = new RunRecords(writer.scratch(), folders, room);
    List<Scope> scopes = folders.values().stream().map(Scope::of).toList();
    try (Scan scan = scanner.scan(scopes, file -> false, records)) {
      return run(writer, scan, records, trust, progress, commitEarly, reuse)
          .withTook(Duration.ofNanos(System.nanoTime() - started));
    }
  }

  private IngestReport run(
      ArticleWriter writer,
      Scan scan,
      RunRecords records,
      Trust trust,
      IngestProgress progress,
      boolean commitEarly,
      Reuse reuse)
      throws IOException {
    boolean commit = !commitEarly;
    for (CorpusFolder folder : records.folders().values()) {
      commit |= !folder.source().equals(writer.folders().get(folder.name()));
      writer.noteFolder(folder.name(), folder.source());
    }
    ChangePlan plan = ChangePlan.of(scan, writer.inventory(), trust == Trust.NOTHING, records);
    return new UpdateRun(writer, indexer, workers, progress, commitEarly, reuse)
        .run(plan, records, scan.notes(), commit);
  }

  /** Returns folders, where they really are, by name. */
  private static Map<String, CorpusFolder> realByName(List<CorpusFolder> folders)
      throws IOException {
    Map<String, CorpusFolder> byName = byName(folders);
    for (Map.Entry<String, CorpusFolder> folder : byName.entrySet()) {
      folder.setValue(CorpusScanner.real(folder.getValue()));
    }
    return byName;
  }

  /** Returns the folders by name. */
  private static Map<String, CorpusFolder> byName(List<CorpusFolder> folders) {
    Map<String, CorpusFolder> byName = new LinkedHashMap<>();
    for (CorpusFolder folder : folders) {
      if (byName.put(folder.name(), folder) != null) {
        throw new IllegalArgumentException(
            "two folders have the same name among %s: rename one"
                .formatted(folders.stream().map(CorpusFolder::folder).toList()));
      }
    }
    return byName;
  }

  /**
   * A folder's name is all that tells its files from another's. One of the same name elsewhere
   * would be taken for it, and its files for gone.
   */
  private static void checkPlaces(Map<String, CorpusFolder> folders, ArticleWriter writer)
      throws IOException {
    for (CorpusFolder folder : folders.values()) {
      SourceFolder known = writer.folders().get(folder.name());
      Path place = folder.folder();
      if (known != null && !known.place().equals(place)) {
        throw new IllegalArgumentException(
            "%s was indexed from %s and is now at %s: rename one of the two, or, if it has"
                    .formatted(folder.name(), known.place(), place)
                + " moved, run \"dateline reindex\"");
      }
      if (known != null && isEmpty(place) && hasFiles(folder, writer)) {
        throw new IllegalArgumentException(
            "%s is empty, and the index knows files of it: mount it, or, if they are gone for good,"
                    .formatted(place)
                + " run \"dateline index --forget %s\"".formatted(folder.name()));
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  private static boolean hasFiles(CorpusFolder folder, ArticleWriter writer) throws IOException {
    var any = new boolean[1];
    writer.inventory().forEachFile(Scope.of(folder).prefix(), ignored -> any[0] = true);
    return any[0];
  }
}
