package dateline.query;

/** How near each other two things must stand. */
public sealed interface Proximity {

  /** The most words that can be asked for between two things. */
  int MAX_WORDS = 1000;

  /**
   * At most so many words between them.
   *
   * @param most 0 for next to each other; up to {@link #MAX_WORDS}
   * @param inOrder whether the left one comes first
   */
  record Words(int most, boolean inOrder) implements Proximity {
    @Override
    public String toString() {
      return (inOrder ? "PRE/" : "NEAR/") + most;
    }
  }

  /** In the same part of the text, in any order. */
  enum Same implements Proximity {
    SENTENCE("W/S"),
    PARAGRAPH("W/P");

    private final String written;

    Same(String written) {
      this.written = written;
    }

    @Override
    public String toString() {
      return written;
    }
  }

  /** Returns the operator as it is written in a query. */
  @Override
  String toString();
}
