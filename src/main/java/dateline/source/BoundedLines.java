package dateline.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Goes through a text line by line, and past lines that are too long without holding them. */
final class BoundedLines implements Closeable {

  private static final int BUFFER_CHARS = 1 << 14;

  private final Reader reader;
  private final int maxChars;
  private final char[] buffer = new char[BUFFER_CHARS];
  private int at;
  private int end;
  private final StringBuilder line = new StringBuilder();
  private boolean tooLong;

  /**
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
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int fits = Math.min(at - from, maxChars - line.length());
      line.append(buffer, from, fits);
      tooLong = tooLong || fits < at - from;
      if (at < end) {
        at++;
        break;
      }
    }
    return any;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, reader.read(buffer));
    return end > 0;
  }

  /** Returns the line without its end. */
  String line() {
    int length = line.length();
    boolean carriage = length > 0 && line.charAt(length - 1) == '\r';
    return line.substring(0, carriage ? length - 1 : length);
  }

  boolean isTooLong() {
    return tooLong;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
