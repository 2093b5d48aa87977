package dateline.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a source file, or of an entry of a container. */
sealed interface Content {

  /** Returns how many bytes there are. */
  long size() throws IOException;

  /** Returns all bytes; their number has been checked against the settings. */
  byte[] bytes() throws IOException;

  /** Opens a stream of the bytes; the caller closes it. */
  InputStream open() throws IOException;

  /** A file. */
  record OnDisk(Path file) implements Content {
    @Override
    public long size() throws IOException {
      return Files.size(file);
    }

    @Override
    public byte[] bytes() throws IOException {
      return Files.readAllBytes(file);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** What was taken out of a container; nobody changes the array. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record InMemory(byte[] bytes) implements Content {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
