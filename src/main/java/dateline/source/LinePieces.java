package dateline.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Goes through bytes line by line, through long lines piece by piece. */
final class LinePieces implements Closeable {

  private static final int BUFFER_BYTES = 1 << 14;
  private static final int MAX_PIECE_BYTES = 1 << 12;

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;

  private final byte[] piece = new byte[MAX_PIECE_BYTES];
  private int length;
  private boolean begins;
  private boolean ends = true;

  LinePieces(InputStream stream) {
    this.stream = stream;
  }

  /** Goes to the next piece; false if there is none. */
  boolean next() throws IOException {
    begins = ends;
    ends = false;
    length = 0;
    while (!ends && length < piece.length && (at < end || fill())) {
      int from = at;
      int to = Math.min(end, at + piece.length - length);
      while (at < to && !ends) {
        ends = buffer[at++] == '\n';
      }
      System.arraycopy(buffer, from, piece, length, at - from);
      length += at - from;
    }
    return length > 0;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, stream.read(buffer));
    return end > 0;
  }

  /** Tells whether a line begins with the piece. */
  boolean begins() {
    return begins;
  }

  /** Tells whether a line ends with the piece; its end is in it. */
  boolean ends() {
    return ends;
  }

  /** Tells whether the piece is an empty line. */
  boolean isBlank() {
    return begins && ends && (length == 1 || (length == 2 && piece[0] == '\r'));
  }

  /** Tells whether the piece is as long as one may be: more of its line may follow. */
  boolean isFull() {
    return length == piece.length;
  }

  boolean startsWith(byte[] start, int from) {
    return from + start.length <= length
        && Arrays.equals(piece, from, from + start.length, start, 0, start.length);
  }

  /** Returns the bytes of the piece and perhaps others behind them; overwritten by the next. */
  byte[] bytes() {
    return piece;
  }

  int length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
