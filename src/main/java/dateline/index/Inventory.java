package dateline.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The source files an index knows, as of one commit. */
public interface Inventory {

  /** Returns the entry of the file at {@code path}, its corpus folder's name included. */
  Optional<InventoryEntry> entry(String path) throws IOException;

  /** What is done with each of many. */
  @FunctionalInterface
  interface Visitor<T> {
    void visit(T each) throws IOException;
  }

  /** Gives every entry to {@code visitor}, ordered by path, as bytes of UTF-8. */
  void forEach(Visitor<InventoryEntry> visitor) throws IOException;

  /**
   * Gives every file whose path begins with {@code prefix} to {@code visitor}, ordered by path, as
   * bytes of UTF-8; several times faster than {@link #forEach}.
   */
  void forEachFile(String prefix, Visitor<KnownFile> visitor) throws IOException;

  /**
   * Gives the entries of all files with a content, copies included, to {@code visitor}, in no
   * certain order.
   */
  void forEachWithContent(String sha256, Visitor<InventoryEntry> visitor) throws IOException;

  /** Gives the entries of files that could not be read to {@code visitor}, in no certain order. */
  void forEachFailed(Visitor<InventoryEntry> visitor) throws IOException;

  /**
   * Returns entries of indexed files that have not gone through all the given stages in the given
   * versions, in no certain order.
   *
   * @param most how many to return at most
   */
  List<InventoryEntry> lacking(StageVersions wanted, int most) throws IOException;

  /**
   * Counts the articles of the files that have not gone through all the given stages in the given
   * versions.
   */
  long articlesLacking(StageVersions wanted) throws IOException;

  /** Counts the entries by outcome, in less time than it takes to read them. */
  Accounting accounting() throws IOException;
}
