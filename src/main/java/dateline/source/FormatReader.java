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
}
