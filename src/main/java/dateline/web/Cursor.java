package dateline.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next hits of an API search begin, as an opaque word: programs pass on what they got, so
 * that its inside may change.
 *
 * @param offset how many hits come before, at least 0
 */
record Cursor(int offset) {
  private static final String PREFIX = "1.";

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws ProblemException if it was not given out by this server
   */
  static Cursor parse(String text) throws ProblemException {
    try {
      String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
      if (decoded.startsWith(PREFIX)) {
        int offset = Integer.parseInt(decoded.substring(PREFIX.length()));
        if (offset >= 0) {
          return new Cursor(offset);
        }
      }
    } catch (IllegalArgumentException e) {
      // Neither base64 nor a number: the same answer as for a negative one.
    }
    throw ProblemException.badRequest(
        "cursor %s is not known; use the value of \"next\" in the last answer".formatted(text));
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((PREFIX + offset).getBytes(StandardCharsets.ISO_8859_1));
  }
}
