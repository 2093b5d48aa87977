package dateline.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Finds where records of a web archive begin, compressed or not, without reading them. */
final class WarcStarts {

  private static final byte[] PLAIN = {'W', 'A', 'R', 'C', '/', '1', '.'};
  private static final byte[] PACKED = {0x1f, (byte) 0x8b, 0x08};

  private final Content content;

  WarcStarts(Content content) {
    this.content = content;
  }

  /**
   * Returns the place of the next beginning behind a place, in bytes; negative if there is none. It
   * stands at the beginning of a line, or is that of a compressed file.
   */
  long after(long place) throws IOException {
    byte[] start = startsWith(PACKED) ? PACKED : PLAIN;
    try (InputStream in = new BufferedInputStream(content.open())) {
      in.skipNBytes(place);
      int before = in.read();
      int known = 0;
      for (long at = place + 1; before >= 0; at++) {
        int read = in.read();
        if (read < 0) {
          return -1;
        }
        boolean possible = known > 0 || start == PACKED || before == '\n';
        if (possible && read == (start[known] & 0xff)) {
          known++;
        } else {
          known = read == (start[0] & 0xff) && (start == PACKED || before == '\n') ? 1 : 0;
        }
        if (known == start.length) {
          return at - known + 1;
        }
        before = read;
      }
      return -1;
    }
  }

  private boolean startsWith(byte[] start) throws IOException {
    try (InputStream in = content.open()) {
      return Arrays.equals(in.readNBytes(start.length), start);
    }
  }
}
