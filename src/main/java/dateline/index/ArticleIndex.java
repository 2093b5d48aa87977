package dateline.index;

import java.io.IOException;
import java.util.function.Consumer;

/** A place where articles are kept. One writer at a time; readers are never disturbed. */
public interface ArticleIndex {

  /**
   * Gives the source files of the serving generation to {@code visitor}, ordered by path; none if
   * there is no index. Disturbs no writer.
   */
  void visitInventory(Consumer<InventoryEntry> visitor) throws IOException;

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
