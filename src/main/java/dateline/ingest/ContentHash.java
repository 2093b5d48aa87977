package dateline.ingest;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A SHA-256 in half the room of its digits, for a run holds as many as there are files to be read.
 */
record ContentHash(long first, long second, long third, long fourth) {
  static final int BYTES = 4 * Long.BYTES;

  /** Reads {@link #BYTES} bytes. */
  static ContentHash of(byte[] bytes, int start) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, BYTES);
    return new ContentHash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  /** Reads 64 hexadecimal digits. */
  static ContentHash of(String digits) {
    return of(HexFormat.of().parseHex(digits), 0);
  }

  /** Returns 64 hexadecimal digits. */
  String digits() {
    return HexFormat.of()
        .formatHex(
            ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array());
  }
}
