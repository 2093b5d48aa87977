package dateline.entity;

/**
 * Walks the words of a text without allocating. A word is a run of letters and digits; an
 * abbreviation with dots ("U.S.") is one word that compares equal to the one without. Not
 * thread-safe: one walker per text.
 */
final class Words {

  private static final long HASH_SEED = 0x9E3779B97F4A7C15L;
  private static final long HASH_PRIME = 0x100000001B3L;

  private final String text;

  private int start;
  private int end;
  private long hash;
  private int length;
  private boolean capitalised;
  private boolean allCapitals;
  private boolean dotted;

  Words(String text) {
    this.text = text;
  }

  /** First character of the current word. */
  int start() {
    return start;
  }

  /** One past the last character of the current word; past the last dot of an abbreviation. */
  int end() {
    return end;
  }

  /** Fingerprint of the folded word. Equal words have equal ones; others practically never. */
  long hash() {
    return hash;
  }

  /** Letters and digits of the word. */
  int length() {
    return length;
  }

  boolean capitalised() {
    return capitalised;
  }

  /** Whether the word has no small letter; true of a single capital. */
  boolean allCapitals() {
    return allCapitals;
  }

  /** Whether the word is written with dots between its letters. */
  boolean dotted() {
    return dotted;
  }

  /**
   * Moves to the first word that starts at or after a position.
   *
   * @return whether there is one
   */
  boolean moveTo(int from) {
    int i = from;
    while (i < text.length() && Folding.fold(text.charAt(i)) <= Folding.IGNORED) {
      i++;
    }
    if (i >= text.length()) {
      return false;
    }
    start = i;
    capitalised = Character.isUpperCase(text.charAt(i));
    if (dottedEnd(i) > i) {
      readDotted(i);
    } else {
      readPlain(i);
    }
    return true;
  }

  /** Skips to the end of the word at a position without looking at it. */
  static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && Folding.fold(text.charAt(i)) != Folding.SEPARATOR) {
      i++;
    }
    return i;
  }

  /**
   * Whether the current word continues a phrase whose last word ended at a position: nothing
   * between but blanks, one hyphen or apostrophe, or the dot of a short abbreviation.
   *
   * @param previousLength letters of that last word
   */
  boolean continues(int previousEnd, int previousLength) {
    int i = previousEnd;
    if (i < start && text.charAt(i) == '.' && previousLength <= 3) {
      i++;
      if (i == start) {
        return previousLength <= 2;
      }
    }
    if (i + 1 == start
        && (Folding.isHyphen(text.charAt(i)) || Folding.isApostrophe(text.charAt(i)))) {
      return true;
    }
    while (i < start && isBlank(text.charAt(i))) {
      i++;
    }
    return i == start && start > previousEnd;
  }

  private void readPlain(int from) {
    long h = HASH_SEED;
    boolean small = false;
    int letters = 0;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      char folded = Folding.fold(c);
      if (folded == Folding.SEPARATOR) {
        break;
      }
      if (folded != Folding.IGNORED) {
        h = (h ^ folded) * HASH_PRIME;
        small |= Character.isLowerCase(c);
        letters++;
      }
    }
    set(i, h, letters, !small, false);
  }

  private void readDotted(int from) {
    int last = dottedEnd(from);
    long h = HASH_SEED;
    boolean small = false;
    int letters = 0;
    for (int i = from; i < last; i += 2) {
      char c = text.charAt(i);
      h = (h ^ Folding.fold(c)) * HASH_PRIME;
      small |= Character.isLowerCase(c);
      letters++;
    }
    set(last, h, letters, !small, true);
  }

  private void set(int newEnd, long newHash, int letters, boolean capitals, boolean dots) {
    end = newEnd;
    hash = newHash;
    length = letters;
    allCapitals = capitals;
    dotted = dots;
  }

  /** End of an abbreviation of single letters with dots at a position, or the position if none. */
  private int dottedEnd(int from) {
    int i = from;
    int letters = 0;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      boolean dotFollows = i + 1 < text.length() && text.charAt(i + 1) == '.';
      if (!dotFollows && i + 1 < text.length() && isWordPart(text.charAt(i + 1))) {
        break;
      }
      letters++;
      i += dotFollows ? 2 : 1;
      if (!dotFollows) {
        break;
      }
    }
    return letters >= 2 ? i : from;
  }

  private static boolean isWordPart(char c) {
    return Folding.fold(c) != Folding.SEPARATOR;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0' || c == '\u202f';
  }
}
