package dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where an article was read.
 *
 * @param path the source file, relative to its corpus folder, with {@code /} between names
 * @param entry which article of a file that holds several ({@code "3"}, a feed entry's id); null
 *     for the only one
 */
public record SourceLocator(String path, @Nullable String entry) {

  private static final int ID_BYTES = 8;

  /**
   * Returns the article's id: 16 hexadecimal digits, the start of the SHA-256 of path and entry.
   * Stable across reindexing as long as the file keeps its place.
   */
  public String articleId() {
    String locator = entry == null ? path : path + '\n' + entry;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(locator.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
