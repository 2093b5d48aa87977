package dateline.index;

import java.io.IOException;
import java.util.Map;

/** A place where articles are kept. One writer at a time; readers are never disturbed. */
public interface ArticleIndex {

  /**
   * Gives the source files of the serving generation to {@code visitor}, ordered by path; none if
   * there is no index. Disturbs no writer.
   */
  default void visitInventory(Inventory.Visitor<InventoryEntry> visitor) throws IOException {
    readInventory(
        inventory -> {
          inventory.forEach(visitor);
          return true;
        });
  }

  /**
   * Opens the inventory of the serving generation for a look that needs no writer and disturbs
   * none; an empty one if there is no index.
   *
   * @throws IndexUnusableException if it was written by another version
   */
  <T> T readInventory(InventoryReader<T> reader) throws IOException;

  /** What is looked up in an inventory. */
  @FunctionalInterface
  interface InventoryReader<T> {
    T read(Inventory inventory) throws IOException;
  }

  /** Returns the corpus folders the serving generation remembers, by name; none without index. */
  Map<String, SourceFolder> folders() throws IOException;

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
