package dateline.query;

/** Metadata with a fixed set of values. */
public enum KeywordField {
  KIND("kind"),
  LANGUAGE("lang"),
  ID("id"),
  /** Where in the world: UN M49 codes from the continent down, {@code 142/030}. */
  REGION("region");

  private final String prefix;

  KeywordField(String prefix) {
    this.prefix = prefix;
  }

  /** The name before the colon in a query. */
  public String prefix() {
    return prefix;
  }
}
