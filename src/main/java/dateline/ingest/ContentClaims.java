package dateline.ingest;

import dateline.spill.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * All that one path has to do with one content.
 *
 * @param before the content at this path before the run, or null
 * @param now the content at this path now, if it is another than before or a new file's, or null
 * @param touched the content of a file whose stamp alone is another, or null
 * @param isGone whether the file is gone
 * @param isLost whether the file has another content now, or is to be read again
 */
record ContentClaims(
    @Nullable Claim before,
    @Nullable Claim now,
    @Nullable Claim touched,
    boolean isGone,
    boolean isLost) {

  /**
   * Returns what the index has of a file that has the content before and after the run; null if it
   * is not so, or the file is empty: empty files are nobody's copies.
   */
  @Nullable Claim settled() {
    if (before == null || isGone || isLost || before.stamp().size() == 0) {
      return null;
    }
    return touched == null ? before : before.withStamp(touched.stamp());
  }

  /** Reads claims, ordered as {@link Claim#ORDER}, path by path. */
  static final class Reader implements Closeable {
    private final RecordReader<Claim> claims;
    private @Nullable Claim next;

    Reader(RecordReader<Claim> claims) throws IOException {
      this.claims = claims;
      this.next = claims.next();
    }

    /** Returns the content of what comes next, or null behind the last. */
    @Nullable ContentHash content() {
      return next == null ? null : next.content();
    }

    /** Returns the claims of the next path of a content, or null behind its last. */
    @Nullable ContentClaims next(ContentHash content) throws IOException {
      if (next == null || !next.content().equals(content)) {
        return null;
      }
      String path = next.path();
      Claim before = null;
      Claim now = null;
      Claim touched = null;
      boolean isGone = false;
      boolean isLost = false;
      for (;
          next != null && next.content().equals(content) && next.path().equals(path);
          next = claims.next()) {
        switch (next.sort()) {
          case WAS_INDEXED, WAS_THERE -> before = next;
          case NEW, CHANGED -> now = next;
          case TOUCHED -> touched = next;
          case GONE -> isGone = true;
          case LOST -> isLost = true;
          case ORPHAN -> {
            // That it is here is all it says.
          }
        }
      }
      return new ContentClaims(before, now, touched, isGone, isLost);
    }

    @Override
    public void close() throws IOException {
      claims.close();
    }
  }
}
