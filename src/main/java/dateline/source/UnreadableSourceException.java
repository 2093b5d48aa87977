package dateline.source;

/** A file cannot be read; the message tells the user why and what to do, lower case. */
final class UnreadableSourceException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableSourceException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
