package dateline.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what went wrong: to programs as {@link Problem}, to people as a page. Our own faults are
 * logged with an id, and only the id is told.
 */
final class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final PageFrames frames;
  private final Templates templates;
  private final Json json;

  Failures(PageFrames frames, Templates templates, Json json) {
    this.frames = frames;
    this.templates = templates;
    this.json = json;
  }

  /**
   * Answers a request that failed.
   *
   * @param path what was asked for
   * @param typed the query, which the page's search box keeps
   */
  Reply reply(String path, String typed, Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return reply(problem.status(), problem.detail(), path, typed, null);
    }
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    log.error("failure {} answering {}", id, path, failure);
    return reply(500, "the server failed; its log tells more under " + id, path, typed, id);
  }

  /** Answers a request whose method is not supported. */
  Reply methodNotAllowed(String path, String method) {
    return reply(405, "method %s is not supported; use GET".formatted(method), path, "", null);
  }

  /** Answers a request that never came to a search. */
  Reply reply(int status, String detail, String path) {
    return reply(status, detail, path, "", null);
  }

  private Reply reply(int status, String detail, String path, String typed, @Nullable String id) {
    if (isForPrograms(path)) {
      return Reply.problem(status, json.write(Problem.of(status, detail, path, id)));
    }
    String heading = heading(status);
    return Reply.html(
        status,
        templates.render(new ErrorView(frames.plain(heading, typed), status, heading, detail, id)));
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/health/")
        || path.equals(FeedSearch.ATOM)
        || path.equals(FeedSearch.JSON);
  }

  private static String heading(int status) {
    return switch (status) {
      case 400 -> "That search cannot be understood";
      case 404 -> "There is nothing here";
      case 405 -> "That cannot be done";
      case 414, 431 -> "That is too long";
      default -> status < 500 ? "That request is not valid" : "Something went wrong";
    };
  }
}
