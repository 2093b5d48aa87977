package dateline.ingest;

import dateline.index.ArticleWriter;
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
  private final List<Pending> pending = new ArrayList<>();
  private long chars;
  private boolean hasWritten;

  /** Is told of each file. */
  interface Follower {
    /** A step of a file begins. */
    void working(Reading reading);

    /** The file waits for its next step. */
    void waiting(Reading reading);

    /** The file is in the index. */
    void done(Reading reading, Duration took) throws IOException;
  }

  /** A file and the time its steps have taken. */
  private static final class Pending {
    private FileIndexer.Draft draft;
    private long nanos;

    Pending(FileIndexer.Draft draft, long nanos) {
      this.draft = draft;
      this.nanos = nanos;
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
    follower.working(reading);
    long started = System.nanoTime();
    FileIndexer.Draft draft = indexer.read(reading, writer, reuse);
    pending.add(new Pending(draft, System.nanoTime() - started));
    follower.waiting(reading);
    chars += draft.bareChars();
    if (pending.size() >= MOST_FILES || chars >= MOST_CHARS) {
      enrichAndWrite();
    }
  }

  @Override
  public void finish() throws IOException {
    enrichAndWrite();
    if (hasWritten) {
      writer.flush();
    }
  }

  private void enrichAndWrite() throws IOException {
    for (Pending file : pending) {
      follower.working(file.draft.reading());
      long started = System.nanoTime();
      file.draft = indexer.enrich(file.draft);
      file.nanos += System.nanoTime() - started;
      follower.waiting(file.draft.reading());
    }
    for (Pending file : pending) {
      follower.working(file.draft.reading());
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
