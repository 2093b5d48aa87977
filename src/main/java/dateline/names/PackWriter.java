package dateline.names;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes arrays for {@link PackReader}: each its length as a 32-bit number, four zero bytes, its
 * elements, and zero bytes up to a multiple of eight. Little-endian.
 */
final class PackWriter {

  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

  PackWriter(OutputStream out) {
    this.out = out;
  }

  void longs(long[] array) {
    start(array.length);
    for (long element : array) {
      room(Long.BYTES).putLong(element);
    }
  }

  void ints(int[] array) {
    start(array.length);
    for (int element : array) {
      room(Integer.BYTES).putInt(element);
    }
    pad(array.length * (long) Integer.BYTES);
  }

  void floats(float[] array) {
    start(array.length);
    for (float element : array) {
      room(Float.BYTES).putFloat(element);
    }
    pad(array.length * (long) Float.BYTES);
  }

  void bytes(byte[] array) {
    start(array.length);
    for (byte element : array) {
      room(1).put(element);
    }
    pad(array.length);
  }

  /** Writes texts that hold no line break. */
  void strings(List<String> texts) {
    bytes(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes what is still in the buffer. */
  void flush() {
    try {
      out.write(buffer.array(), 0, buffer.position());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }

  private void start(int length) {
    room(Long.BYTES).putLong(length);
  }

  private void pad(long bytes) {
    for (long i = bytes; i % Long.BYTES != 0; i++) {
      room(1).put((byte) 0);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }
}
