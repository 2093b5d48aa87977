package dateline.search;

/** What is listed for plain words by relevance; other questions have only answers. */
public enum Matching {
  /**
   * The answers and, among them where they rank, articles with some of the words or near in
   * meaning.
   */
  BEST,

  /** The answers only. */
  ALL
}
