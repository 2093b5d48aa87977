package dateline.ingest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HexFormat;

/** A SHA-256 in half the room of its digits, ordered by its numbers. */
record ContentHash(long first, long second, long third, long fourth)
    implements Comparable<ContentHash> {
  private static final int BYTES = 4 * Long.BYTES;
  private static final Comparator<ContentHash> ORDER =
      Comparator.comparingLong(ContentHash::first)
          .thenComparingLong(ContentHash::second)
          .thenComparingLong(ContentHash::third)
          .thenComparingLong(ContentHash::fourth);

  /** Reads 32 bytes. */
  static ContentHash of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new ContentHash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  /** Reads 64 hexadecimal digits. */
  static ContentHash of(String digits) {
    return of(HexFormat.of().parseHex(digits));
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

  void write(DataOutput to) throws IOException {
    to.writeLong(first);
    to.writeLong(second);
    to.writeLong(third);
    to.writeLong(fourth);
  }

  static ContentHash read(DataInput from) throws IOException {
    return new ContentHash(from.readLong(), from.readLong(), from.readLong(), from.readLong());
  }

  @Override
  public int compareTo(ContentHash other) {
    return ORDER.compare(this, other);
  }
}
