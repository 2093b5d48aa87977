package dateline.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Goes through a text line by line, and past lines that are too long without holding them. */
final class BoundedLines implements Closeable {

  private final Reader reader;
  private final int maxChars;
  private final StringBuilder line = new StringBuilder();
  private boolean tooLong;

  /**
   * @param reader a buffered one
   * @param maxChars the longest line that is held, UTF-16 code units
   */
  BoundedLines(Reader reader, int maxChars) {
    this.reader = reader;
    this.maxChars = maxChars;
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    line.setLength(0);
    tooLong = false;
    int read = reader.read();
    if (read < 0) {
      return false;
    }
    for (; read >= 0 && read != '\n'; read = reader.read()) {
      if (line.length() < maxChars) {
        line.append((char) read);
      } else {
        tooLong = true;
      }
    }
    return true;
  }

  /** Returns the line without its end. */
  String line() {
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  boolean isTooLong() {
    return tooLong;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
