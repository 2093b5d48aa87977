package dateline.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is done with files whose formats are too rich to be parsed safely: look inside, parse a
 * document, unpack an archive. Safe for use by several threads.
 */
interface DocumentParser extends AutoCloseable {

  /**
   * Returns the media type of a file that is a container at its surface, without parameters: a zip
   * file may be a {@code .docx}.
   *
   * @param name the file's name, without folders
   * @param declared what a container says it is, or null
   */
  String mediaType(Content content, String name, @Nullable String declared)
      throws UnreadableSourceException;

  /** Returns the text and the properties of a document. */
  ParsedDocument parse(SourceFile document) throws UnreadableSourceException;

  /**
   * Unpacks an archive into a temporary folder. Hidden entries, folders and links are left out.
   *
   * @param maxBytes the most its entries may hold together
   * @return what could be unpacked; the caller closes it
   */
  UnpackedArchive unpack(SourceFile archive, long maxBytes) throws IOException;

  /** Returns the most memory one process took so far, in bytes; 0 if not known or not isolated. */
  long peakProcessBytes();

  @Override
  void close();

  /** Takes the entries of an archive. */
  interface Found {
    void entry(UnpackedEntry entry) throws IOException;
  }
}
