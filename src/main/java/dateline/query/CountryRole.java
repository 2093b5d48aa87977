package dateline.query;

/** How a country belongs to an article. */
public enum CountryRole {
  /** The article is about it or mentions it. */
  ANY("country"),
  ABOUT("about"),
  /** It is mentioned and the article is not about it. */
  MENTIONED("mentions"),
  /** The outlet is at home there. */
  OUTLET("outlet-country");

  private final String prefix;

  CountryRole(String prefix) {
    this.prefix = prefix;
  }

  /** The name before the colon in a query. */
  public String prefix() {
    return prefix;
  }
}
