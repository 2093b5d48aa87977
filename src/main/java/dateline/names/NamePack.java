package dateline.names;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The file of models and lexica: a line that names format and source, a SHA-256 of the rest, and
 * the rest.
 */
public final class NamePack {

  /** Raised with every change of what is in the file. */
  private static final String FORMAT = "dateline names 1, nlp4j-english 1.1.2\n";

  private static final String FILE = "names-nlp4j-english-1.1.2-1.pack";

  /** A word that is another one if other names may be found. */
  public static final String VERSION = "nlp4j-1.1.2-1";

  private static final int HASH_BYTES = 32;

  /** A multiple of eight, so that arrays of longs stay aligned. */
  private static final int HEADER_BYTES = 96;

  private final Path folder;
  private final Path file;

  /**
   * @param folder where the file is, or is made
   */
  public NamePack(Path folder) {
    this.folder = folder;
    file = folder.resolve(FILE);
  }

  /** Returns where the file is. */
  public Path file() {
    return file;
  }

  /** Returns whether the file has been made. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /**
   * Maps the file into memory.
   *
   * @throws IOException if it cannot be read, or is not what was written
   */
  public ByteBuffer open() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      byte[] header = new byte[Math.min(HEADER_BYTES, all.limit())];
      all.get(0, header);
      ByteBuffer body = all.slice(header.length, all.limit() - header.length);
      MessageDigest sha256 = sha256();
      sha256.update(body.duplicate());
      if (!Arrays.equals(header, header(sha256.digest()))) {
        throw new IOException(
            "names file is damaged: " + file + "; delete it, and the next run makes it anew");
      }
      return body;
    }
  }

  /**
   * Makes the file if it is missing, in a process of its own that ends with it: half a minute and
   * {@value PackMain#HEAP_MEGABYTES} MB that this one need not have.
   *
   * @param progress told each step, for people; not called if the file is there
   * @throws IOException if it cannot be made
   */
  public void makeIfMissing(Consumer<String> progress) throws IOException {
    if (!exists()) {
      PackProcess.run(folder, progress);
    }
  }

  /**
   * Makes the file. It appears under its name only when it is whole. Needs nlp4j-english on the
   * class path and {@value PackMain#HEAP_MEGABYTES} MB of heap.
   */
  void make(Consumer<String> progress) throws IOException {
    var ignored = Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, FILE, ".part");
    try {
      write(temporary, progress);
      move(temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Path to, Consumer<String> progress) throws IOException {
    MessageDigest sha256 = sha256();
    try (OutputStream out = Files.newOutputStream(to)) {
      out.write(new byte[HEADER_BYTES]);
      new PackBuilder(new PackWriter(new DigestOutputStream(out, sha256)), progress).build();
    }
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      int ignored = channel.write(ByteBuffer.wrap(header(sha256.digest())), 0);
      channel.force(true);
    }
  }

  private void move(Path temporary) throws IOException {
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static byte[] header(byte[] hash) {
    byte[] header = new byte[HEADER_BYTES];
    byte[] format = FORMAT.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(format, 0, header, 0, format.length);
    System.arraycopy(hash, 0, header, HEADER_BYTES - HASH_BYTES, HASH_BYTES);
    return header;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
