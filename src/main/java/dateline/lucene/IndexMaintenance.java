package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.index.Generation;
import dateline.index.IndexHealth;
import dateline.index.IndexLockedException;
import dateline.index.IndexUnusableException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Looks after an index folder: checks it, copies it, goes back to what it held before. */
public final class IndexMaintenance {
  private final Generations generations;
  private final Schema schema;
  private final Patience patience;

  /** Maintenance that is turned away where it must write and another writer is at work. */
  public IndexMaintenance(Path folder, TextAnalysis analysis) {
    this(folder, analysis, Patience.NONE);
  }

  /**
   * @param folder the index folder
   * @param analysis must outlive the maintenance
   * @param patience whether it waits for a writer that is at work, where it must write
   */
  public IndexMaintenance(Path folder, TextAnalysis analysis, Patience patience) {
    this.generations = new Generations(folder);
    this.schema = new Schema(analysis);
    this.patience = patience;
  }

  /**
   * Verifies the last commit of the serving generation, every file of it. Searches and writers go
   * on meanwhile; the index may be on a read-only disk.
   *
   * @throws IndexUnusableException if there is no index, or one of another version
   */
  public IndexHealth check() throws IOException {
    return generations.openServing(
        serving(),
        (directory, name) -> {
          try (CommitSnapshot commit = CommitSnapshot.of(directory)) {
            IndexVersion.check(commit);
            return new IndexCheck(schema).check(name, commit);
          }
        });
  }

  /**
   * Copies the last commit of the serving generation to a folder that can be served, or restored
   * from. Searches and writers go on meanwhile. The folder is there once the copy is whole, and not
   * before; what killed backups left beside it is deleted.
   *
   * @param target a folder that is empty or does not exist
   * @return what was copied
   * @throws IndexUnusableException if there is no index
   * @throws IndexLockedException if another backup to the same folder is being made
   */
  public Generation backup(Path target) throws IOException {
    String serving = serving();
    try (UnfinishedBackup unfinished = UnfinishedBackup.of(target)) {
      Generations copy = unfinished.index();
      String name = copy.create();
      try (CommitSnapshot commit =
          generations.openServing(serving, (directory, any) -> CommitSnapshot.of(directory))) {
        CommitCopy.copy(commit, copy.path(name));
      } catch (CorruptIndexException e) {
        throw IndexVersion.damaged(e);
      }
      copy.serve(name);
      Generation described = describe(copy, name, true);
      unfinished.finish();
      return described;
    }
  }

  /**
   * Brings a backup back as a new generation, which then serves; running servers move over. The one
   * it replaces stays until something is written next, and is then kept or not as any other.
   *
   * @param backup a folder that {@link #backup} made
   * @param replace whether an index that is there already may be replaced
   * @return what serves now
   * @throws IndexUnusableException if the folder holds no sound index, or there is one here and it
   *     may not be replaced
   */
  public Generation restore(Path backup, boolean replace) throws IOException {
    var source = new Generations(backup);
    String saved =
        source
            .current()
            .orElseThrow(
                () ->
                    new IndexUnusableException(
                        "%s holds no backup: name a folder \"dateline backup\" made"
                            .formatted(backup)));
    try {
      return locked(() -> restoreFrom(source.path(saved), replace));
    } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
      throw new IndexUnusableException(
          "%s is damaged: %s; the index is as it was: name another backup"
              .formatted(backup, e.getMessage()));
    }
  }

  private Generation restoreFrom(Path saved, boolean replace) throws IOException {
    if (generations.current().isPresent() && !replace) {
      throw new IndexUnusableException(
          "%s holds an index already: add --force to replace it".formatted(generations.folder()));
    }
    try (CommitSnapshot commit = CommitSnapshot.of(FSDirectory.open(saved))) {
      IndexVersion.check(commit);
      String name = generations.create();
      try {
        CommitCopy.copy(commit, generations.path(name));
      } catch (IOException | RuntimeException e) {
        Generations.deleteTree(generations.path(name));
        throw e;
      }
      generations.serve(name);
      return describe(generations, name, true);
    }
  }

  /**
   * Lists the generations of the index folder, oldest first; those unfinished are left out.
   *
   * @throws IndexUnusableException if there is none
   */
  public List<Generation> generations() throws IOException {
    String current = generations.current().orElse("");
    List<Generation> listed = new ArrayList<>();
    for (String name : generations.all()) {
      if (generations.isFinished(name)) {
        listed.add(describe(generations, name, name.equals(current)));
      }
    }
    if (listed.isEmpty()) {
      throw generations.none();
    }
    return listed;
  }

  /**
   * Makes another generation the serving one; running servers move over.
   *
   * @throws IndexUnusableException if there is no such generation, or it is of another version
   */
  public Generation serve(String name) throws IOException {
    return locked(
        () -> {
          if (!generations.all().contains(name) || !generations.isFinished(name)) {
            throw new IndexUnusableException(
                "there is no generation %s: \"dateline generations\" lists them".formatted(name));
          }
          try (Directory directory = FSDirectory.open(generations.path(name))) {
            IndexVersion.check(directory);
          }
          generations.serve(name);
          return describe(generations, name, true);
        });
  }

  /**
   * Sets how many replaced generations are kept from now on, to go back to.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public void keep(int replaced) throws IOException {
    if (replaced < 0) {
      throw new IllegalArgumentException(
          "%d generations cannot be kept: give 0 or more".formatted(replaced));
    }
    int ignored =
        locked(
            () -> {
              generations.keep(replaced);
              return replaced;
            });
  }

  /** What is done while no writer is at work. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T locked(Work<T> work) throws IOException {
    WriterLock lock = generations.lock(patience);
    try {
      return work.run();
    } finally {
      lock.close();
    }
  }

  private String serving() throws IOException {
    return generations.current().orElseThrow(generations::none);
  }

  private static Generation describe(Generations where, String name, boolean serving)
      throws IOException {
    try (Directory directory = FSDirectory.open(where.path(name))) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      String schema = commit.getUserData().getOrDefault(IndexVersion.KEY, "unknown");
      long articles = 0;
      if (schema.equals(Integer.toString(Schema.VERSION))) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          articles = new IndexSearcher(reader).count(new TermQuery(Schema.ARTICLE));
        }
      }
      long bytes = 0;
      for (String file : commit.files(true)) {
        bytes += directory.fileLength(file);
      }
      Instant committed =
          Files.getLastModifiedTime(where.path(name).resolve(commit.getSegmentsFileName()))
              .toInstant();
      return new Generation(name, serving, schema, articles, bytes, committed);
    }
  }
}
