package dateline.query;

/** Metadata with a fixed set of values. */
public enum KeywordField {
  KIND("kind"),
  LANGUAGE("lang"),
  ID("id");

  private final String prefix;

  KeywordField(String prefix) {
    this.prefix = prefix;
  }

  /** The name before the colon in a query. */
  public String prefix() {
    return prefix;
  }
}
