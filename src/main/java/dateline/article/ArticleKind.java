package dateline.article;

/** The journalistic form of an article; {@link #UNKNOWN} when nothing in the source says. */
public enum ArticleKind {
  OP_ED("Op-ed"),
  EDITORIAL("Editorial"),
  COLUMN("Column"),
  LETTER("Letter"),
  INTERVIEW("Interview"),
  ANALYSIS("Analysis"),
  REVIEW("Review"),
  NEWS("News"),
  UNKNOWN("Unknown");

  private final String label;

  ArticleKind(String label) {
    this.label = label;
  }

  /** The name shown to readers, in English. */
  public String label() {
    return label;
  }
}
