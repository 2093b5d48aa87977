package dateline.analysis;

/**
 * Something that begins at a word of a text: the name of an entity, a sentence.
 *
 * @param start where its first word begins, in UTF-16 code units
 * @param end one past its last character; {@code start} if only its beginning counts
 * @param term what it is found by
 */
public record EntityMark(int start, int end, String term) {

  /** Marks a place, however far what begins there goes on. */
  public EntityMark(int start, String term) {
    this(start, start, term);
  }
}
