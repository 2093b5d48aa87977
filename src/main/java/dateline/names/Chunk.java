package dateline.names;

/** Where in a name a word stands. */
enum Chunk {
  BEGIN('B'),
  INNER('I'),
  LAST('L'),
  UNIT('U');

  private final char letter;

  Chunk(char letter) {
    this.letter = letter;
  }

  /** The letter that labels begin with. */
  char letter() {
    return letter;
  }

  /** Returns the chunk of one of the words of a name. */
  static Chunk at(int word, int first, int last) {
    if (first == last) {
      return UNIT;
    }
    if (word == first) {
      return BEGIN;
    }
    return word == last ? LAST : INNER;
  }
}
