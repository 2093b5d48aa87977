package dateline.query;

/** Which text of an article a word or phrase is looked up in. */
public enum TextField {
  /** Headline, standfirst and body. */
  ANY(""),
  HEADLINE("headline"),
  /** Headline, standfirst and first paragraph. */
  LEAD("lead"),
  /** The paragraphs. */
  BODY("body"),
  AUTHOR("author"),
  OUTLET("outlet"),
  SECTION("section"),
  /** The names of people in the article, as in the two that follow. */
  PERSON("person"),
  ORGANISATION("org"),
  PLACE("place");

  private final String prefix;

  TextField(String prefix) {
    this.prefix = prefix;
  }

  /** Whether it holds the names of entities, which stand in the text itself. */
  public boolean isEntity() {
    return this == PERSON || this == ORGANISATION || this == PLACE;
  }

  /** The name before the colon in a query; empty for {@link #ANY}. */
  public String prefix() {
    return prefix;
  }
}
