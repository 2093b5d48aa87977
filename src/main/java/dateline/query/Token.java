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
   * @param exact whether there is a {@code =} before it
   */
  record Quoted(String text, int slop, boolean exact) implements Token {}

  /**
   * An operator between two things that stand near each other.
   *
   * @param typed as typed
   * @param certain whether it is no word wherever it stands; else it is one unless it stands
   *     between two clauses
   */
  record Nearness(Proximity proximity, String typed, boolean certain) implements Token {}

  /** The operator that asks for several places. */
  record Times(int times, String typed) implements Token {}

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
