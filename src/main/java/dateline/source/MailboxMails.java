package dateline.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Goes through a mailbox mail by mail, and past those that are too long without holding them. A
 * line "From …" starts a mail only at the beginning and behind a blank line; the quoting of others
 * (mboxrd: "&gt;From …") is undone.
 */
final class MailboxMails implements Closeable {

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final LinePieces lines;
  private final int maxBytes;

  private boolean begun;

  /** Whether the next piece may start a mail: it is the first, or behind a blank line. */
  private boolean mayStart = true;

  /** Whether the line that starts the next mail has been read. */
  private boolean started;

  private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
  private boolean tooLong;

  /**
   * @param stream the mailbox from its beginning; read no further than to the line that starts the
   *     mail after the one asked for, but for a buffer
   * @param maxBytes the longest mail that is held
   */
  MailboxMails(InputStream stream, int maxBytes) {
    this.lines = new LinePieces(stream);
    this.maxBytes = maxBytes;
  }

  /** Goes to the next mail; false if there is none. What lies before the first is no mail. */
  boolean next() throws IOException {
    while (!started) {
      if (!goOn()) {
        return false;
      }
    }
    started = false;
    mail.reset();
    tooLong = false;
    while (goOn() && !started) {
      keep();
    }
    return true;
  }

  byte[] mail() {
    return mail.toByteArray();
  }

  boolean isTooLong() {
    return tooLong;
  }

  private boolean goOn() throws IOException {
    if (!lines.next()) {
      return false;
    }
    started = mayStart && lines.startsWith(FROM, 0) && (lines.ends() || lines.isFull());
    mayStart = begun && lines.isBlank();
    begun = true;
    while (started && !lines.ends() && lines.next()) {
      // what a line says that starts a mail is not of the mail
    }
    return true;
  }

  private void keep() {
    int from = isQuoted() ? 1 : 0;
    int fits = Math.min(lines.length() - from, maxBytes - mail.size());
    mail.write(lines.bytes(), from, fits);
    tooLong = tooLong || fits < lines.length() - from;
  }

  private boolean isQuoted() {
    int marks = 0;
    while (marks < lines.length() && lines.bytes()[marks] == '>') {
      marks++;
    }
    return lines.begins() && marks > 0 && lines.startsWith(FROM, marks);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
