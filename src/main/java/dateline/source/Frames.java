package dateline.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes between this process and those that parse: frames, each its length in four bytes and
 * that many bytes. Only numbers and texts are in them, never Java objects: reading a frame of a
 * process that was taken over runs none of its code.
 */
final class Frames {

  private Frames() {}

  static void write(DataOutputStream out, byte[] frame) throws IOException {
    out.writeInt(frame.length);
    out.write(frame);
    out.flush();
  }

  /**
   * Reads a frame.
   *
   * @throws EOFException if the other side has ended
   */
  static byte[] read(DataInputStream in, int maxBytes) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > maxBytes) {
      throw new IOException("a frame of %d bytes, more than %d".formatted(length, maxBytes));
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException();
    }
    return frame;
  }

  /** Writes a text that may be null. */
  static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static @Nullable String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    if (length > in.available()) {
      throw new EOFException("a text of %d bytes in a shorter frame".formatted(length));
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
