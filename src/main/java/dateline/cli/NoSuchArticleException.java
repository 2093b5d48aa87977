package dateline.cli;

/** The index has no article of an id. */
final class NoSuchArticleException extends Exception {
  private static final long serialVersionUID = 1;

  NoSuchArticleException(String id) {
    super("no article has the id %s: search prints ids".formatted(id));
  }
}
