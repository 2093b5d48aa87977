package dateline.lucene;

import dateline.index.IndexUnusableException;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.facet.FacetsConfig;
import org.jspecify.annotations.Nullable;

/**
 * The commit that answers: the latest one of the serving generation, followed as it moves. Safe for
 * use by several threads.
 *
 * <pre>{@code
 * Commit commit = serving.acquire();
 * try {
 *   ...
 * } finally {
 *   commit.release();
 * }
 * }</pre>
 */
final class ServingCommit implements Closeable {
  private final Generations generations;
  private final FacetsConfig facets;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable Commit current;

  ServingCommit(Generations generations, FacetsConfig facets) {
    this.generations = generations;
    this.facets = facets;
  }

  /**
   * Returns the latest commit, opened if it is new. It stays open until released, whatever replaces
   * it meanwhile.
   *
   * @throws IndexUnusableException if there is no index, or one of another version
   */
  Commit acquire() throws IOException {
    Commit latest = retainedIfLatest();
    if (latest != null) {
      return latest;
    }
    opening.lock();
    try {
      latest = retainedIfLatest();
      return latest == null ? replace() : latest;
    } finally {
      opening.unlock();
    }
  }

  /** A commit is looked at only while it is retained: another thread may be closing it. */
  private @Nullable Commit retainedIfLatest() throws IOException {
    Commit open = current;
    if (open == null || !open.retain()) {
      return null;
    }
    boolean latest = false;
    try {
      latest = open.isLatest(name());
    } finally {
      if (!latest) {
        open.release();
      }
    }
    return latest ? open : null;
  }

  private Commit replace() throws IOException {
    Commit before = current;
    Commit latest = open(name());
    boolean retained = latest.retain();
    assert retained : "nobody else knows it yet";
    current = latest;
    if (before != null) {
      before.release();
    }
    return latest;
  }

  /** A reindex may replace and delete the generation between reading its name and opening it. */
  private Commit open(String name) throws IOException {
    try {
      return Commit.open(generations, name, facets);
    } catch (IOException e) {
      String now = name();
      if (now.equals(name)) {
        throw IndexVersion.told(e);
      }
      return open(now);
    }
  }

  private String name() throws IOException {
    return generations.current().orElseThrow(generations::none);
  }

  @Override
  public void close() throws IOException {
    opening.lock();
    try {
      Commit open = current;
      current = null;
      if (open != null) {
        open.release();
      }
    } finally {
      opening.unlock();
    }
  }
}
