package dateline.article;

/** Where a metadata value was read, so that a reader can judge it. */
public enum Origin {
  JSON_LD("JSON-LD of the page"),
  OPEN_GRAPH("OpenGraph tags of the page"),
  HTML_META("meta tags or markup of the page"),
  MICRODATA("microdata of the page"),
  NITF("NITF"),
  NEWSML("NewsML-G2"),
  NINJS("ninjs"),
  FEED("feed entry"),
  MAIL_HEADER("mail header"),
  WARC_HEADER("web archive record"),
  DOCUMENT_PROPERTIES("document properties"),
  TEXT_PATTERN("wording of the text"),
  URL_PATTERN("address of the page"),
  FILE_NAME("file name"),
  SIDECAR("sidecar file"),
  DEFAULT("nothing said otherwise");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  /** The name shown to readers, in English, without article. */
  public String label() {
    return label;
  }
}
