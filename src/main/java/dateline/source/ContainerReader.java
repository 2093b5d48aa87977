package dateline.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes one family of containers apart: files of files, such as web archives. Stateless; used by
 * several threads at once.
 */
interface ContainerReader {

  /** Tells whether files of this media type are opened here. */
  boolean opens(String mediaType);

  /**
   * Hands over the entries in the container's order.
   *
   * @throws UnreadableSourceException if the container is damaged, encrypted or over a limit;
   *     entries handed over before count all the same
   */
  void open(SourceFile container, Entries entries) throws IOException, UnreadableSourceException;

  /** Takes the entries of one container. */
  interface Entries {

    /**
     * Reads an entry. A fault in it is noted, and the container goes on.
     *
     * @throws UnreadableSourceException if the container is now over a limit
     */
    void read(Entry entry) throws UnreadableSourceException;

    /** Notes an entry that cannot be read at all. */
    void unreadable(String name, String reason);
  }

  /**
   * A file in a container.
   *
   * @param name its name in the container, unique there
   * @param mediaType what the container says it is, or null; believed where its content does not
   *     say
   * @param url where it was fetched from, or null
   * @param content its bytes
   * @param names name its articles apart from those of all entries, by what they call themselves,
   *     as if the container were one file of many articles; null if they go by the entry's name
   */
  record Entry(
      String name,
      @Nullable String mediaType,
      @Nullable String url,
      Content content,
      @Nullable EntryNames names) {

    /** A locator's parts: the entry's name, then that of the article in the entry. */
    static final String NESTED = "!";

    Entry(String name, @Nullable String mediaType, @Nullable String url, Content content) {
      this(name, mediaType, url, content, null);
    }

    /** Names an article of the entry; to be asked once for each, in their order. */
    String nameOf(Draft draft) {
      if (names != null) {
        return names.unique(draft.entry());
      }
      return draft.entry() == null ? name : name + NESTED + draft.entry();
    }
  }
}
