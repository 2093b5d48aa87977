package dateline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> says it.
 *
 * @param type {@code about:blank}: no more than the status code
 * @param title the name of the status code
 * @param status the HTTP status code
 * @param detail why, and the remedy
 * @param instance the path that was asked for
 * @param id what to look for in the server's log, or null if the server is not at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type, String title, int status, String detail, String instance, @Nullable String id) {

  static Problem of(int status, String detail, String instance, @Nullable String id) {
    return new Problem("about:blank", title(status), status, detail, instance, id);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 414 -> "URI Too Long";
      case 431 -> "Request Header Fields Too Large";
      case 503 -> "Service Unavailable";
      default -> status < 500 ? "Bad Request" : "Internal Server Error";
    };
  }
}
