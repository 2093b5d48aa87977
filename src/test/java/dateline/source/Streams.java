package dateline.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Streams as disks and networks give them now and then. */
final class Streams {

  private Streams() {}

  /** Returns a stream that hands over no more than so many bytes at a time. */
  static InputStream slow(InputStream stream, int maxBytes) {
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return super.read(bytes, from, Math.min(length, maxBytes));
      }
    };
  }

  /** Returns a stream that breaks after so many bytes. */
  static InputStream broken(InputStream stream, int bytes) {
    return new FilterInputStream(stream) {
      private int left = bytes;

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        if (left == 0) {
          throw new IOException("the disk is broken");
        }
        int read = super.read(buffer, from, Math.min(length, left));
        left -= Math.max(0, read);
        return read;
      }
    };
  }
}
