package dateline.cli;

import dateline.evaluate.ExtractionError;
import dateline.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that {@code evaluate --errors} writes: one JSON object a line. */
final class ErrorList implements AutoCloseable {

  private final Json json = new Json();
  private final Writer out;

  private ErrorList(Writer out) {
    this.out = out;
  }

  /**
   * Opens a list.
   *
   * @param file replaced if it exists; null if no list is wanted
   */
  static ErrorList open(@Nullable Path file) throws IOException {
    return new ErrorList(file == null ? Writer.nullWriter() : Files.newBufferedWriter(file));
  }

  /** Adds a line; an {@link UncheckedIOException} says that the file cannot be written. */
  void add(ExtractionError error) {
    try {
      out.write(json.write(error) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
