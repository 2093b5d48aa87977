package dateline.search;

/** A way to divide articles that a reader can drill down by. */
public enum Dimension {
  /** About or mentioned. */
  COUNTRY("country"),
  ABOUT("about"),
  MENTIONED("mentioned"),
  OUTLET_COUNTRY("outletCountry"),
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
