package dateline.embedding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into the word pieces of BERT models: without case and accents, at white space, around
 * every punctuation mark and Chinese character, and each word then greedily into the longest pieces
 * known (Devlin and others, 2019; the steps are those of the reference implementation's {@code
 * BasicTokenizer} and {@code WordpieceTokenizer}). Immutable; safe for use by several threads.
 */
final class WordPiece {
  /** Longer words are not looked at, as in the reference implementation. */
  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;
  private final int start;
  private final int end;
  private final int unknown;

  WordPiece(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.start = vocabulary.special("[CLS]");
    this.end = vocabulary.special("[SEP]");
    this.unknown = vocabulary.special("[UNK]");
  }

  /**
   * Returns the numbers of a text's pieces between those of its start and end.
   *
   * @param most how many numbers at most, at least 2; the rest of the text is left out
   */
  long[] cut(String text, int most) {
    var pieces = new Pieces(most);
    String folded = Normalizer.normalize(text, Normalizer.Form.NFD);
    var word = new StringBuilder();
    for (int i = 0; i < folded.length() && !pieces.full(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      switch (sort(c)) {
        case DROPPED -> {}
        case BLANK -> pieces.add(word);
        case ALONE -> {
          pieces.add(word);
          pieces.add(word.appendCodePoint(c));
        }
        case LETTER -> append(word, c);
      }
    }
    pieces.add(word);
    return pieces.finished();
  }

  private enum Sort {
    DROPPED,
    BLANK,
    ALONE,
    LETTER
  }

  private static Sort sort(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return Sort.BLANK;
    }
    if (c < 0x80) {
      return asciiSort(c);
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> Sort.BLANK;
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK ->
          Sort.DROPPED;
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          Sort.ALONE;
      default -> c == 0xFFFD ? Sort.DROPPED : isHan(c) ? Sort.ALONE : Sort.LETTER;
    };
  }

  /** In ASCII all signs stand alone, those of arithmetic and currency too. */
  private static Sort asciiSort(int c) {
    if (c == ' ') {
      return Sort.BLANK;
    }
    if (c < ' ' || c == 0x7F) {
      return Sort.DROPPED;
    }
    boolean letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? Sort.LETTER : Sort.ALONE;
  }

  /** The blocks the models were trained with, which are fewer than Unicode has today. */
  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static void append(StringBuilder word, int c) {
    if (c < 0x80) {
      word.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
    } else {
      word.append(Character.toString(c).toLowerCase(Locale.ROOT));
    }
  }

  /** The numbers of one text as they are found. */
  private final class Pieces {
    private final int most;
    private final long[] numbers;
    private int size;

    Pieces(int most) {
      this.most = most;
      this.numbers = new long[most];
      numbers[size++] = start;
    }

    /** Whether there is room for the end only. */
    boolean full() {
      return size >= most - 1;
    }

    /** Adds the pieces of a word, or the one for unknown words, and empties it. */
    void add(StringBuilder letters) {
      if (letters.isEmpty()) {
        return;
      }
      String word = letters.toString();
      letters.setLength(0);
      int before = size;
      int from = 0;
      boolean known = word.codePointCount(0, word.length()) <= LONGEST_WORD;
      while (known && from < word.length()) {
        int to = word.length();
        Integer number = lookUp(word, from, to);
        while (number == null && --to > from) {
          number = lookUp(word, from, to);
        }
        known = number != null;
        if (number != null && !full()) {
          numbers[size++] = number;
        }
        from = to;
      }
      if (!known) {
        size = before;
        if (!full()) {
          numbers[size++] = unknown;
        }
      }
    }

    private @Nullable Integer lookUp(String word, int from, int to) {
      String piece = word.substring(from, to);
      return from == 0 ? vocabulary.beginning(piece) : vocabulary.continuing(piece);
    }

    long[] finished() {
      numbers[size++] = end;
      return Arrays.copyOf(numbers, size);
    }
  }
}
