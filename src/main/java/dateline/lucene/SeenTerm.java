package dateline.lucene;

import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.InventoryEntry;
import dateline.index.KnownFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * A file's path and stamp in one term. An update compares all files with all files found: the
 * dictionary of terms gives them in order of paths, one after the other, at about a microsecond
 * each, where stored fields would be unpacked with the articles beside them.
 *
 * <pre>path 0x00 flags(1) size(8) modified(8) changed(8) node(8)</pre>
 */
final class SeenTerm {
  private static final int STAMP_BYTES = 4 * Long.BYTES;
  private static final int TAIL_BYTES = 2 + STAMP_BYTES;
  private static final int OPENED = 1;
  private static final int COPY = 2;

  private SeenTerm() {}

  static BytesRef of(InventoryEntry entry) {
    byte[] path = entry.path().getBytes(StandardCharsets.UTF_8);
    int flags =
        (entry.sha256().isEmpty() ? 0 : OPENED)
            | (entry.outcome() instanceof FileOutcome.Duplicate ? COPY : 0);
    ByteBuffer term = ByteBuffer.allocate(path.length + TAIL_BYTES);
    term.put(path).put((byte) 0).put((byte) flags);
    put(entry.stamp(), term);
    return new BytesRef(term.array());
  }

  static KnownFile read(BytesRef term) {
    int pathLength = term.length - TAIL_BYTES;
    var path = new String(term.bytes, term.offset, pathLength, StandardCharsets.UTF_8);
    int flags = term.bytes[term.offset + pathLength + 1];
    FileStamp stamp = stamp(new BytesRef(term.bytes, term.offset + pathLength + 2, STAMP_BYTES));
    return new KnownFile(path, stamp, (flags & OPENED) != 0, (flags & COPY) != 0);
  }

  static BytesRef stamp(FileStamp stamp) {
    ByteBuffer bytes = ByteBuffer.allocate(STAMP_BYTES);
    put(stamp, bytes);
    return new BytesRef(bytes.array());
  }

  static FileStamp stamp(BytesRef bytes) {
    ByteBuffer stamp = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    return new FileStamp(stamp.getLong(), stamp.getLong(), stamp.getLong(), stamp.getLong());
  }

  private static void put(FileStamp stamp, ByteBuffer to) {
    to.putLong(stamp.size())
        .putLong(stamp.modified())
        .putLong(stamp.changed())
        .putLong(stamp.node());
  }
}
