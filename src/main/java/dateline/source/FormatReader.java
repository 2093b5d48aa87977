package dateline.source;

import java.io.IOException;
import java.util.List;

/** Reads one family of formats. Stateless; used by several threads at once. */
interface FormatReader {

  /** Tells whether files of this media type are read here. */
  boolean reads(String mediaType);

  /**
   * Reads a file.
   *
   * @return its articles in the file's order; empty if there is none
   * @throws UnreadableSourceException if the file is damaged, encrypted or over a limit
   */
  List<Draft> read(SourceFile source) throws IOException, UnreadableSourceException;

  /**
   * Tells whether reading ends in time by itself, since what may run in circles does so in another
   * process; other readers are given up when their time is over.
   */
  default boolean boundsItself() {
    return false;
  }
}
