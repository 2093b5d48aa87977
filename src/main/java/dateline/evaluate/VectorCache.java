package dateline.evaluate;

import dateline.embedding.Embedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the vectors of texts in a file, so that a set is embedded once and measured often. One file
 * for each model, to which new vectors are appended. Safe for use by several threads.
 */
public final class VectorCache implements Embedder, AutoCloseable {
  private static final int KEY_BYTES = 16;

  private final Embedder embedder;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final DataOutputStream file;

  /**
   * @param folder where the file is or will be
   * @throws IOException if it cannot be read or written
   */
  public VectorCache(Embedder embedder, Path folder) throws IOException {
    this.embedder = embedder;
    Files.createDirectories(folder);
    Path path = folder.resolve(embedder.model().replaceAll("\\W+", "-") + ".vectors");
    long whole = Files.exists(path) ? read(path) : 0;
    var channel = Files.newByteChannel(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // A run that was stopped may have left half a vector.
    channel.truncate(whole).position(whole);
    file = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public float[] embed(String text) {
    byte[] key = key(text);
    String name = HexFormat.of().formatHex(key);
    float[] vector = known.get(name);
    if (vector == null) {
      vector = embedder.embed(text);
      if (known.putIfAbsent(name, vector) == null) {
        write(key, vector);
      }
    }
    return vector.clone();
  }

  private long read(Path path) throws IOException {
    long whole = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      byte[] key = in.readNBytes(KEY_BYTES);
      while (key.length == KEY_BYTES) {
        var vector = new float[dimensions()];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        known.put(HexFormat.of().formatHex(key), vector);
        whole += KEY_BYTES + (long) vector.length * Float.BYTES;
        key = in.readNBytes(KEY_BYTES);
      }
    } catch (EOFException e) {
      // The last vector is cut off: it is computed and written again.
    }
    return whole;
  }

  private void write(byte[] key, float[] vector) {
    writing.lock();
    try {
      file.write(key);
      for (float x : vector) {
        file.writeFloat(x);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a vector", e);
    } finally {
      writing.unlock();
    }
  }

  private static byte[] key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(hash, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
