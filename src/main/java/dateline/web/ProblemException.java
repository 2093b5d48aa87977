package dateline.web;

/** A request that cannot be answered, and why, in words for whoever made it. */
final class ProblemException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  private ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  static ProblemException badRequest(String detail) {
    return new ProblemException(400, detail);
  }

  static ProblemException notFound(String detail) {
    return new ProblemException(404, detail);
  }

  static ProblemException unavailable(String detail) {
    return new ProblemException(503, detail);
  }

  /** The HTTP status code. */
  int status() {
    return status;
  }

  /** What is wrong and the remedy: lower case, with the value. */
  String detail() {
    return String.valueOf(getMessage());
  }
}
