package dateline.ingest;

import dateline.index.ArticleWriter;
import dateline.source.FileSeries;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The files one thread has in hand: all of them are read, then all enriched, then all written. Each
 * of these steps has code and tables that about fill a processor's cache; a file at a time, every
 * step would find it filled by the one before. Not safe for use by several threads.
 */
final class FileBatch implements Workers.Job<Reading> {
  private static final int MOST_FILES = 32;

  /** A small archive may hold much text. */
  private static final long MOST_CHARS = 500_000;

  private final FileIndexer indexer;
  private final ArticleWriter writer;
  private final Reuse reuse;
  private final Follower follower;
  private final List<FileIndexer.Opened> unread = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private long chars;
  private boolean hasWritten;

  /** Is told of each file. */
  interface Follower {
    /** A step of a file begins. */
    void working(String path);

    /** The file waits for its next step. */
    void waiting(String path);

    /** The file is in the index. */
    void done(Reading reading, Duration took) throws IOException;
  }

  /** A file and the time its steps have taken. */
  private static final class Pending {
    private FileIndexer.Draft draft;
    private long nanos;

    Pending(FileIndexer.Draft draft, Duration took) {
      this.draft = draft;
      this.nanos = took.toNanos();
    }

    String path() {
      return draft.reading().file().path();
    }
  }

  FileBatch(FileIndexer indexer, ArticleWriter writer, Reuse reuse, Follower follower) {
    this.indexer = indexer;
    this.writer = writer;
    this.reuse = reuse;
    this.follower = follower;
  }

  @Override
  public void run(Reading reading) throws IOException {
    long started = System.nanoTime();
    FileIndexer.Opened file = indexer.open(reading, writer, reuse);
    if (file == null) {
      hasWritten = true;
      follower.done(reading, Duration.ofNanos(System.nanoTime() - started));
      return;
    }
    if (file.draft() == null) {
      unread.add(file);
    } else {
      hold(file.draft(), Duration.ZERO);
    }
    if (unread.size() + pending.size() >= MOST_FILES) {
      finishFiles();
    }
  }

  @Override
  public void finish() throws IOException {
    finishFiles();
    if (hasWritten) {
      writer.flush();
    }
  }

  private void finishFiles() throws IOException {
    try (var large = new LargeFiles(indexer, writer)) {
      FileSeries series = indexer.series(unread, reading(), large);
      for (int first = 0; series.hasNext(); ) {
        List<FileSeries.Read> read = series.next();
        for (int i = 0; i < read.size(); i++) {
          finish(unread.get(first + i), read.get(i), large);
        }
        first += read.size();
      }
    }
    unread.clear();
    enrichAndWrite();
  }

  private void finish(FileIndexer.Opened file, FileSeries.Read read, LargeFiles large)
      throws IOException {
    if (large.finish(file.reading(), read.outcome())) {
      hasWritten = true;
      follower.done(file.reading(), read.took());
    } else {
      hold(indexer.draft(file, read.outcome()), read.took());
    }
  }

  private FileSeries.Follower reading() {
    return new FileSeries.Follower() {
      @Override
      public void begun(FileSeries.Named file) {
        follower.working(file.path());
      }

      @Override
      public void ended(FileSeries.Named file) {
        follower.waiting(file.path());
      }
    };
  }

  private void hold(FileIndexer.Draft draft, Duration took) throws IOException {
    pending.add(new Pending(draft, took));
    chars += draft.chars();
    if (chars >= MOST_CHARS) {
      enrichAndWrite();
    }
  }

  private void enrichAndWrite() throws IOException {
    for (Pending file : pending) {
      follower.working(file.path());
      long started = System.nanoTime();
      file.draft = indexer.enrich(file.draft);
      file.nanos += System.nanoTime() - started;
      follower.waiting(file.path());
    }
    for (Pending file : pending) {
      follower.working(file.path());
      long started = System.nanoTime();
      indexer.write(file.draft, writer);
      file.nanos += System.nanoTime() - started;
      follower.done(file.draft.reading(), Duration.ofNanos(file.nanos));
    }
    hasWritten |= !pending.isEmpty();
    pending.clear();
    chars = 0;
  }
}
