package dateline.index;

import java.util.List;

/** What became of one source file. Exactly one of these holds for every file found. */
public sealed interface FileOutcome {

  /**
   * Its articles are in the index.
   *
   * @param articles how many, at least 1
   * @param unread the entries of a container that could not be read, each {@code name: reason}
   */
  record Indexed(int articles, List<String> unread) implements FileOutcome {
    public Indexed {
      unread = List.copyOf(unread);
    }

    /** A file that was read to its end. */
    public Indexed(int articles) {
      this(articles, List.of());
    }
  }

  /** Its content is that of the file at {@code path}, byte for byte. */
  record Duplicate(String path) implements FileOutcome {}

  /** It holds no article, and that is no fault. */
  record Skipped(String reason) implements FileOutcome {}

  /** It could not be read, in {@code stage} and for {@code reason}, as told to the user. */
  record Failed(String stage, String reason) implements FileOutcome {}
}
