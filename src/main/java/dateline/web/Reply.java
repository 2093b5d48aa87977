package dateline.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spark.Request;
import spark.Response;

/**
 * What is sent back.
 *
 * @param status the HTTP status code
 * @param type the media type, with its character set
 * @param body the text
 * @param headers besides the type and those of {@link SecurityHeaders}
 */
record Reply(int status, String type, String body, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";
  static final String ATOM = "application/atom+xml; charset=utf-8";
  static final String JSON_FEED = "application/feed+json; charset=utf-8";
  static final String PROBLEM = "application/problem+json; charset=utf-8";

  private static final int HASH_BYTES = 16;

  /** Revalidate each time: the next commit may change the answer. */
  private static final Map<String, String> FRESH = Map.of("Cache-Control", "no-cache");

  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply html(int status, String body) {
    return new Reply(status, HTML, body, FRESH);
  }

  static Reply json(String body) {
    return new Reply(200, JSON, body, FRESH);
  }

  /**
   * An answer that is sent only to those who do not have it yet.
   *
   * @param ifNoneMatch the request's header of that name, or null
   */
  static Reply unlessHeld(String type, String body, @Nullable String ifNoneMatch) {
    String tag = '"' + hash(body) + '"';
    Map<String, String> headers = new HashMap<>(FRESH);
    headers.put("ETag", tag);
    // A weakened tag comes back where the answer was compressed on its way.
    return ifNoneMatch != null && ifNoneMatch.contains(tag)
        ? new Reply(304, type, "", headers)
        : new Reply(200, type, body, headers);
  }

  static Reply problem(int status, String body) {
    return new Reply(status, PROBLEM, body, FRESH);
  }

  /** Sends all but the body, which Spark sends. */
  void send(Request request, Response response) {
    response.status(status);
    response.type(type);
    headers.forEach(response::header);
    response.header("Vary", "Accept-Encoding");
    String accepted = request.headers("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip") && !body.isEmpty()) {
      // Spark compresses the body when it finds this header.
      response.header("Content-Encoding", "gzip");
    }
  }

  private static String hash(String body) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
