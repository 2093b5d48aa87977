package dateline.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gives the arrays that {@link PackWriter} wrote, in the same order, as views of the bytes: nothing
 * is copied, and of a mapped file only what is used is read. Not thread-safe, but the views are.
 */
final class PackReader {

  private final ByteBuffer in;

  PackReader(ByteBuffer in) {
    this.in = in.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  LongBuffer longs() {
    return next(Long.BYTES).asLongBuffer();
  }

  IntBuffer ints() {
    return next(Integer.BYTES).asIntBuffer();
  }

  FloatBuffer floats() {
    return next(Float.BYTES).asFloatBuffer();
  }

  ByteBuffer bytes() {
    return next(1);
  }

  List<String> strings() {
    String text = StandardCharsets.UTF_8.decode(bytes()).toString();
    return List.of(text.split("\n", -1));
  }

  private ByteBuffer next(int elementBytes) {
    int bytes = Math.toIntExact(in.getLong() * elementBytes);
    ByteBuffer array = in.slice(in.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + bytes + Math.floorMod(-bytes, Long.BYTES));
    return array;
  }
}
