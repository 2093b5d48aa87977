package dateline.spill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Records in a file, for a while.
 *
 * @param path the file
 * @param count how many records it holds
 */
record RecordFile<R>(Path path, RecordFormat<R> format, long count) {
  private static final int BUFFER = 1 << 16;

  /** Reads the file from its beginning. */
  RecordReader<R> reader() throws IOException {
    var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    return new RecordReader<>() {
      private long left = count;

      @Override
      public @Nullable R next() throws IOException {
        if (left == 0) {
          return null;
        }
        left--;
        return format.read(in);
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** A file that is being written. */
  static final class Writer<R> implements Closeable {
    private final Path path;
    private final RecordFormat<R> format;
    private final DataOutputStream out;
    private long count;

    /**
     * @param folder where the file is to be; made if it is not there
     */
    Writer(Path folder, RecordFormat<R> format) throws IOException {
      Files.createDirectories(folder);
      this.path = Files.createTempFile(folder, "records-", ".tmp");
      this.format = format;
      this.out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
    }

    void add(R record) throws IOException {
      format.write(record, out);
      count++;
    }

    /** Returns the file as far as it is written. */
    RecordFile<R> file() throws IOException {
      out.flush();
      return new RecordFile<>(path, format, count);
    }

    void delete() throws IOException {
      Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
