package dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that never change while the server runs. Their addresses carry a hash of their content,
 * so that browsers may keep them for ever. Immutable.
 */
final class StaticFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "dateline.css", "text/css; charset=utf-8",
          "suggest.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml; charset=utf-8");
  private static final int HASH_BYTES = 8;

  private record StaticFile(String type, String content, String hash) {}

  private final Map<String, StaticFile> files = new LinkedHashMap<>();

  /**
   * @throws IllegalStateException if the program was packed without its files
   */
  StaticFiles() {
    TYPES.forEach((name, type) -> files.put(name, load(name, type)));
  }

  /** Returns the address to use in pages. */
  String url(String name) {
    return "/static/" + name + "?v=" + file(name).hash();
  }

  /**
   * Answers {@code GET /static/NAME?v=HASH}.
   *
   * @param version the hash asked for, or null
   * @param ifNoneMatch the request's header of that name, or null
   */
  Reply reply(String name, @Nullable String version, @Nullable String ifNoneMatch)
      throws ProblemException {
    StaticFile file = files.get(name);
    if (file == null) {
      throw ProblemException.notFound("there is no file " + name);
    }
    String tag = '"' + file.hash() + '"';
    String caching =
        file.hash().equals(version) ? "public, max-age=31536000, immutable" : "no-cache";
    Map<String, String> headers = Map.of("Cache-Control", caching, "ETag", tag);
    // A weakened tag comes back where the answer was compressed on its way.
    if (ifNoneMatch != null && ifNoneMatch.contains(tag)) {
      return new Reply(304, file.type(), "", headers);
    }
    return new Reply(200, file.type(), file.content(), headers);
  }

  private StaticFile file(String name) {
    StaticFile file = files.get(name);
    if (file == null) {
      throw new IllegalStateException("no static file " + name);
    }
    return file;
  }

  private static StaticFile load(String name, String type) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      byte[] bytes = in.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new StaticFile(
          type,
          new String(bytes, StandardCharsets.UTF_8),
          HexFormat.of().formatHex(hash, 0, HASH_BYTES));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot read the program's file " + name, e);
    }
  }
}
