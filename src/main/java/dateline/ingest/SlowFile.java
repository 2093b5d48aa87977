package dateline.ingest;

import java.time.Duration;

/**
 * A file and how long it took to read it, to tag it and to write its articles.
 *
 * @param path its name in the index
 */
public record SlowFile(String path, Duration took) {

  /** No file was read. */
  public static final SlowFile NONE = new SlowFile("", Duration.ZERO);

  SlowFile slower(SlowFile other) {
    return took.compareTo(other.took) >= 0 ? this : other;
  }
}
