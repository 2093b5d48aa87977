package dateline.ingest;

import dateline.index.FileOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents of files, as SHA-256 of the file and, behind it, its sidecar. 32 bytes a file.
 * Different files may be hashed by several threads.
 */
final class Contents {
  private static final int HASH_BYTES = ContentHash.BYTES;
  private static final int BUFFER = 1 << 16;

  private final List<FoundFile> files;
  private final byte[] hashes;
  private final Map<Integer, FileOutcome.Failed> failures = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException if there are more than 67 million files
   */
  Contents(List<FoundFile> files) {
    if (files.size() > Integer.MAX_VALUE / HASH_BYTES) {
      throw new IllegalArgumentException(
          "%,d files are too many for one run: name fewer folders".formatted(files.size()));
    }
    this.files = files;
    this.hashes = new byte[files.size() * HASH_BYTES];
  }

  /** Reads a file to its end. */
  void hash(int file) {
    FoundFile found = files.get(file);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(found.file(), digest);
      if (found.sidecar() != null) {
        add(found.corpus().file(found.sidecar()), digest);
      }
      System.arraycopy(digest.digest(), 0, hashes, file * HASH_BYTES, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      failures.put(file, new FileOutcome.Failed("open", reason(found.file(), e)));
    }
  }

  /** Returns 64 hexadecimal digits; none if the file could not be opened. */
  String sha256(int file) {
    int start = file * HASH_BYTES;
    return failures.containsKey(file)
        ? ""
        : HexFormat.of().formatHex(hashes, start, start + HASH_BYTES);
  }

  /** Returns the hash of a file; null if it could not be opened. */
  @Nullable ContentHash content(int file) {
    return failures.containsKey(file) ? null : ContentHash.of(hashes, file * HASH_BYTES);
  }

  /** Returns why a file could not be opened, or null if it could. */
  FileOutcome.@Nullable Failed failure(int file) {
    return failures.get(file);
  }

  /** Orders files by content. */
  int compare(int one, int other) {
    return Arrays.compareUnsigned(
        hashes,
        one * HASH_BYTES,
        (one + 1) * HASH_BYTES,
        hashes,
        other * HASH_BYTES,
        (other + 1) * HASH_BYTES);
  }

  private static void add(Path file, MessageDigest digest) throws IOException {
    // A pipe would be waited for, for ever.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new NotAFileException();
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private static final class NotAFileException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static String reason(Path file, IOException e) {
    boolean folder = Files.isDirectory(file);
    return switch (e) {
      case NotAFileException ignored ->
          folder
              ? "the folder cannot be looked into: make it readable"
              : "a pipe, socket or device: leave it out with " + Globs.IGNORE_FILE;
      case AccessDeniedException ignored -> "access denied: make the file readable";
      case NoSuchFileException ignored -> "the file is gone, or a link that leads nowhere";
      default -> "cannot be opened: " + e.getMessage();
    };
  }
}
