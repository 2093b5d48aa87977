package dateline.search;

/** A way to divide articles that a reader can drill down by. */
public enum Dimension {
  /** About or mentioned. */
  COUNTRY("country"),
  ABOUT("about"),
  MENTIONED("mentioned"),
  OUTLET_COUNTRY("outletCountry"),
  /**
   * Where in the world the countries lie that articles are about: UN M49 codes from the continent
   * down, {@code 142} and in it {@code 142/030}.
   */
  REGION("region"),
  /** {@link dateline.article.Entity#id} of people, as in the two that follow. */
  PERSON("person"),
  ORGANISATION("organisation"),
  PLACE("place"),
  AUTHOR("author"),
  OUTLET("outlet"),
  SECTION("section"),
  KIND("kind"),
  LANGUAGE("language"),
  /** The year published; {@link #UNDATED} for articles without a date. */
  YEAR("year");

  /** The value of {@link #YEAR} that stands for articles without a date. */
  public static final String UNDATED = "undated";

  private final String parameter;

  Dimension(String parameter) {
    this.parameter = parameter;
  }

  /** The name in URLs, JSON and, after two dashes, on the command line. */
  public String parameter() {
    return parameter;
  }
}
