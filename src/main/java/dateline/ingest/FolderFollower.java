package dateline.ingest;

import dateline.index.ArticleIndex;
import dateline.index.IndexLockedException;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up to date until closed: reads what is new in its folders, and between times finds
 * the names that articles lack. New articles go first. The writer's lock is held only while there
 * is something to write.
 */
public final class FolderFollower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FolderFollower.class);

  /** After so long the lock is given back, so that other writers have their turn. */
  private static final Duration ENRICHMENT = Duration.ofSeconds(5);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final ArticleIndex index;
  private final Ingest ingest;
  private final @Nullable LateEnrichment late;
  private final List<CorpusFolder> folders;
  private final FolderEvents events;
  private final FollowSettings settings;
  private final Clocks clocks;
  private final RunMeter meter;
  private final Consumer<IngestReport> reports;
  private final DirtyScopes dirty;
  private long nextScan;
  private boolean mayLack = true;
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * Two clocks.
   *
   * @param nanoTime as {@link System#nanoTime}
   * @param wall the clock that files' times are compared with
   */
  record Clocks(LongSupplier nanoTime, InstantSource wall) {
    static final Clocks SYSTEM = new Clocks(System::nanoTime, InstantSource.system());
  }

  FolderFollower(
      ArticleIndex index,
      Ingest ingest,
      @Nullable LateEnrichment late,
      List<CorpusFolder> folders,
      FolderEvents events,
      FollowSettings settings,
      Clocks clocks,
      RunMeter meter,
      Consumer<IngestReport> reports) {
    this.index = index;
    this.ingest = ingest;
    this.late = late;
    this.folders = folders;
    this.events = events;
    this.settings = settings;
    this.clocks = clocks;
    this.meter = meter;
    this.reports = reports;
    this.dirty = new DirtyScopes(settings.quiet(), settings.longest());
    this.nextScan = clocks.nanoTime().getAsLong();
  }

  /**
   * Makes a follower of folders.
   *
   * @param late finds what articles lack, or null if nothing is to be found
   * @param folders followed from {@link #start} on, scanned at once; may be empty
   * @param reports told what each run that changed something did
   */
  public static FolderFollower of(
      ArticleIndex index,
      Ingest ingest,
      @Nullable LateEnrichment late,
      List<CorpusFolder> folders,
      FollowSettings settings,
      RunMeter meter,
      Consumer<IngestReport> reports)
      throws IOException {
    List<CorpusFolder> real = new ArrayList<>();
    for (CorpusFolder folder : folders) {
      real.add(CorpusScanner.real(folder));
    }
    FolderEvents events = real.isEmpty() ? FolderEvents.NONE : new DirectoryEvents(real);
    return new FolderFollower(
        index, ingest, late, real, events, settings, Clocks.SYSTEM, meter, reports);
  }

  /** Follows in a thread of its own. */
  public void start() {
    thread = Thread.ofPlatform().daemon().name("follow folders").start(this::follow);
  }

  private void follow() {
    try {
      while (!closed) {
        Duration wait = step();
        if (wait.isPositive() && !closed) {
          events.await(wait);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Does what is due.
   *
   * @return how long there will be nothing to do, if nothing happens
   */
  Duration step() {
    try {
      long now = clocks.nanoTime().getAsLong();
      drain();
      if (!folders.isEmpty() && now - nextScan >= 0) {
        nextScan = now + settings.scan().toNanos();
        return update(folders.stream().map(Scope::of).toList());
      }
      List<Scope> due = dirty.due(now);
      if (!due.isEmpty()) {
        return update(due);
      }
      if (late != null && mayLack) {
        return enrich(late);
      }
      return dirty.left(now, Duration.ofNanos(Math.max(1, nextScanIn(now))));
    } catch (IndexLockedException e) {
      return AFTER_FAILURE;
    } catch (IOException | RuntimeException e) {
      log.error("cannot follow the folders, and tries again", e);
      return AFTER_FAILURE;
    } finally {
      meter.idle();
    }
  }

  private long nextScanIn(long now) {
    return folders.isEmpty() ? TimeUnit.HOURS.toNanos(1) : nextScan - now;
  }

  private synchronized boolean drain() throws IOException {
    dirty.add(events.poll(), clocks.nanoTime().getAsLong());
    return !dirty.isEmpty();
  }

  /** What cannot be written now is tried again: nothing that happened is lost. */
  private Duration update(List<Scope> scopes) throws IOException {
    boolean done = false;
    try {
      Ingest.PartialReport partial = ingest.follow(index, scopes, this::isFresh, meter);
      done = true;
      dirty.add(partial.again(), clocks.nanoTime().getAsLong());
      if (partial.report().changed()) {
        mayLack = true;
        reports.accept(partial.report());
      }
      return Duration.ZERO;
    } catch (NotDirectoryException e) {
      done = true;
      log.warn("{}: what the index has of it stays", e.getMessage());
      return Duration.ZERO;
    } finally {
      if (!done) {
        dirty.add(scopes, clocks.nanoTime().getAsLong());
      }
    }
  }

  /** A file that was written to a moment ago may not be complete. */
  private boolean isFresh(FoundFile file) {
    long age = TimeUnit.MILLISECONDS.toNanos(clocks.wall().millis()) - file.stamp().modified();
    return age >= 0 && age < settings.quiet().toNanos();
  }

  private Duration enrich(LateEnrichment enrichment) throws IOException {
    long end = clocks.nanoTime().getAsLong() + ENRICHMENT.toNanos();
    long left =
        enrichment.run(
            index, () -> closed || clocks.nanoTime().getAsLong() - end >= 0 || hasEvents(), meter);
    mayLack = left > 0;
    return Duration.ofMillis(mayLack ? 1 : 0);
  }

  private boolean hasEvents() {
    try {
      return drain();
    } catch (IOException e) {
      return true;
    }
  }

  /** Ends what is being done, or leaves it to end with the process if that takes long. */
  @Override
  public void close() {
    closed = true;
    try {
      events.close();
      if (thread != null) {
        boolean ignored = thread.join(TO_END);
      }
    } catch (IOException e) {
      log.warn("cannot end the watching of folders", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
