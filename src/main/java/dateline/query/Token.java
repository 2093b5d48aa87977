package dateline.query;

/** The smallest parts of a query, as {@link QueryTokenizer} finds them. */
sealed interface Token {

  /**
   * A word, pattern, date or name without quotes.
   *
   * @param text folded; without blanks, quotes and parentheses, not empty, no dash at its start
   */
  record Bare(String text) implements Token {}

  /**
   * Text between quotes.
   *
   * @param text folded, its words separated by one blank each; not empty
   * @param slop the number after {@code ~}; 0 if there is none
   */
  record Quoted(String text, int slop) implements Token {}

  /** A field's name with its colon: what comes next is looked up there. */
  record Prefix(Field field) implements Token {}

  /** A sign or word that joins or groups. */
  enum Sign implements Token {
    AND,
    OR,
    NOT,
    /** A dash at the start of a word. */
    MINUS,
    OPEN,
    CLOSE
  }
}
