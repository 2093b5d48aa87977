package dateline.index;

import java.io.IOException;

/** A place where articles are kept. One writer at a time; readers are never disturbed. */
public interface ArticleIndex {

  /** Returns whether there is an index to serve. */
  boolean exists() throws IOException;

  /**
   * Opens the serving generation for changes, or a first one if there is none.
   *
   * @throws IndexLockedException if another writer is at work
   */
  ArticleWriter update() throws IOException;

  /**
   * Opens an empty generation beside the serving one.
   *
   * @throws IndexLockedException if another writer is at work
   */
  ArticleWriter rebuild() throws IOException;
}
