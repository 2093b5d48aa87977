package dateline.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the <a href="https://www.rfc-editor.org/rfc/rfc9110#name-content-codings">content
 * codings</a> of a web server's answer. Many archives keep the header of an answer whose body they
 * unpacked: what does not begin as its coding does is taken as it is.
 */
final class ContentCodings {

  private static final int DEFLATED = 8;
  private static final int GZIP_MAGIC = 0x1F8B;

  private ContentCodings() {}

  /**
   * Returns the body as it was before it was sent.
   *
   * @param body its bytes as sent, without chunks
   * @param header the values of the header Content-Encoding
   * @param limit the most bytes it may have when unpacked
   * @throws IOException if it is damaged
   * @throws UnreadableSourceException if it is larger than the limit or in an unknown coding
   */
  static byte[] undo(byte[] body, List<String> header, int limit)
      throws IOException, UnreadableSourceException {
    String[] codings = String.join(",", header).toLowerCase(Locale.ROOT).split(",", -1);
    byte[] bytes = body;
    for (int i = codings.length - 1; i >= 0; i--) {
      String coding = codings[i].strip();
      if (!coding.isEmpty() && !coding.equals("identity") && bytes.length > 0) {
        bytes = undo(bytes, coding, limit);
      }
    }
    return bytes;
  }

  private static byte[] undo(byte[] bytes, String coding, int limit)
      throws IOException, UnreadableSourceException {
    if (isMarkup(bytes)) {
      return bytes;
    }
    try (InputStream unpacked = open(bytes, coding)) {
      byte[] all = unpacked.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
      if (all.length > limit) {
        throw new UnreadableSourceException(
            "more than %d bytes when unpacked: raise the limit".formatted(limit));
      }
      return all;
    } catch (IllegalStateException e) { // the brotli library's word for damage
      throw new IOException("not in brotli format", e);
    }
  }

  private static InputStream open(byte[] bytes, String coding)
      throws IOException, UnreadableSourceException {
    InputStream packed = new ByteArrayInputStream(bytes);
    return switch (coding) {
      case "gzip", "x-gzip" -> start(bytes) == GZIP_MAGIC ? new GZIPInputStream(packed) : packed;
      case "deflate" ->
          isZlib(bytes)
              ? new InflaterInputStream(packed)
              : new InflaterInputStream(packed, new Inflater(true));
      case "br" -> new BrotliInputStream(packed);
      default -> throw new UnreadableSourceException("packed as '%s': unpack it".formatted(coding));
    };
  }

  /** No packed bytes begin as a page does. */
  private static boolean isMarkup(byte[] bytes) {
    String start =
        new String(Arrays.copyOf(bytes, Math.min(bytes.length, 64)), StandardCharsets.ISO_8859_1);
    return start.matches("(?s)\\s*<[!?A-Za-z][\\x20-\\x7E\\s]{3,}.*");
  }

  /** The standard's deflate has a header, which some servers leave out. */
  private static boolean isZlib(byte[] bytes) {
    return (bytes[0] & 0x0F) == DEFLATED && start(bytes) % 31 == 0;
  }

  private static int start(byte[] bytes) {
    return bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
  }
}
