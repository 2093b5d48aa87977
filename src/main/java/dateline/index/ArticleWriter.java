package dateline.index;

import dateline.article.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes articles and the inventory of the files they came from. Nothing is seen by readers before
 * {@link #commit}; closing without it discards what was written since the last commit.
 *
 * <p>{@link #put}, {@link #putEntry} and {@link #remove} may be called from several threads; a path
 * from one at a time. They wait while a commit finds out what it holds.
 */
public interface ArticleWriter extends AutoCloseable {

  /** Returns the inventory as of the last commit. */
  Inventory inventory();

  /**
   * Returns what served when a rebuild was begun, to take over what need not be made anew; nothing
   * if there was none, or none that can be read, and for an update. Closed with the writer.
   */
  StoredGeneration earlier();

  /**
   * Returns the indexed corpus folders by their names, the first in the paths of their files; as of
   * the last commit, and as noted since.
   */
  Map<String, SourceFolder> folders();

  /** Notes, with the next commit, a corpus folder. */
  void noteFolder(String name, SourceFolder folder);

  /** Forgets, with the next commit, a corpus folder; its files have to be removed one by one. */
  void forgetFolder(String name);

  /**
   * Returns what is stored as of the last commit, whatever is committed later. To be closed by the
   * caller, soon: it keeps files of the index that are needed no more.
   */
  StoredGeneration committed() throws IOException;

  /**
   * Returns a folder for what a run cannot hold in memory. It is not there before something is put
   * into it; what is in it is deleted when the writer is closed, or the next one is opened.
   */
  Path scratch();

  /**
   * Replaces whatever the index holds of a file.
   *
   * @param entry the file and its outcome
   * @param articles its articles; empty unless the outcome is {@link FileOutcome.Indexed}
   */
  void put(InventoryEntry entry, List<EnrichedArticle> articles) throws IOException;

  /**
   * Replaces whatever the index holds of a file by what {@link #earlier} has of it, so that what is
   * stored of its articles need not be made anew.
   *
   * @param articles as {@link StoredGeneration#articles} gave them for the entry's path
   */
  void putAgain(InventoryEntry entry, List<EnrichedArticle> articles) throws IOException;

  /**
   * Begins to replace whatever the index holds of a file by articles that come in parts. Until that
   * is closed, nothing is committed.
   *
   * @param path the file's
   */
  ArticleParts putInParts(String path) throws IOException;

  /**
   * Replaces what the index holds of a file but for its articles, which stay: for a file that was
   * touched and not changed.
   */
  void putEntry(InventoryEntry entry) throws IOException;

  /** Removes a file, and its articles, from the index. */
  void remove(String path) throws IOException;

  /**
   * Takes a part of what is held in memory to disk, without making it visible. Threads that have
   * nothing left to write share so what {@link #commit} would do alone.
   */
  void flush() throws IOException;

  /**
   * Makes everything written so far durable and visible, in one step. The first commit of a rebuild
   * makes its generation the serving one.
   *
   * @throws IllegalStateException if a file is being put in parts
   */
  void commit() throws IOException;

  /** Commits unless a file is being put in parts; returns whether it did. */
  boolean tryCommit() throws IOException;

  @Override
  void close() throws IOException;
}
