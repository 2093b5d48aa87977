package dateline.web;

import java.util.Map;

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
  static final String PROBLEM = "application/problem+json; charset=utf-8";

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

  static Reply problem(int status, String body) {
    return new Reply(status, PROBLEM, body, FRESH);
  }
}
