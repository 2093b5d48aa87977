package dateline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * Finds some terms in English texts without making terms of all other words: by how words begin it
 * tells at a glance which cannot be meant. Not safe for use by several threads.
 */
public final class WordSpotter implements AutoCloseable {

  /** The shortest stem of which all letters but the last begin every word that it stands for. */
  private static final int LONG_STEM = 4;

  /** Longer words are cut by the tokenizer, so that a term may begin inside. */
  private static final int MAX_WORD = 255;

  private static final char FIRST_FOREIGN = 128;

  /** Between letters or digits of ASCII these may be a part of a word. */
  private static final String MAY_JOIN = "'.,:;_";

  /** What {@link #passedOver} returns where it cannot tell. */
  static final int UNKNOWN = -1;

  /** Whether a sign of ASCII is a letter or a digit. */
  private static final boolean[] PLAIN = plain();

  private final List<String> beginnings = new ArrayList<>();

  /** Whether a term may begin with a sign of ASCII: most words end here. */
  private final boolean[] firsts = new boolean[FIRST_FOREIGN];

  private final Analyzer analyzer;

  /** Whether a term begins with a foreign sign, such as an emoji. */
  private final boolean foreign;

  /**
   * @param terms words, words with capitals and stems, as {@link TextAnalysis} makes them
   */
  WordSpotter(Iterable<String> terms) {
    for (String term : terms) {
      beginnings.add(beginning(term));
    }
    for (String beginning : beginnings) {
      if (beginning.isEmpty()) {
        Arrays.fill(firsts, true);
      } else if (beginning.charAt(0) < FIRST_FOREIGN) {
        firsts[beginning.charAt(0)] = true;
        firsts[Character.toUpperCase(beginning.charAt(0))] = true;
      }
    }
    this.foreign = beginnings.stream().anyMatch(b -> b.isEmpty() || isForeign(b));
    this.analyzer = TextAnalyzer.spotting(this);
  }

  /**
   * Cuts a text as {@link TextAnalysis#text} does, but for words that none of the terms stands for.
   */
  public TokenStream tokens(String text) {
    return analyzer.tokenStream("", text);
  }

  /** How all words begin, in lower case, that a term stands for. */
  private static String beginning(String term) {
    String letters = letters(term);
    boolean told = !letters.isEmpty() && (isPlain(letters.charAt(0)) || isForeign(letters));
    // "_foo" is a word, and "‼" is folded to "!!": too rare to be told at a glance.
    return told ? letters : "";
  }

  private static String letters(String term) {
    char mark = term.isEmpty() ? ' ' : term.charAt(0);
    if (mark == TextAnalysis.STEM) {
      // Porter's stemmer changes the last letter at most (happy, happi), but for dying, lying and
      // tying, whose stems are short.
      int length = term.length() - 1;
      return term.substring(1, 1 + (length < LONG_STEM ? Math.min(length, 1) : length - 1));
    }
    String word = mark == TextAnalysis.CAPITALS ? term.substring(1) : term;
    // "US" is the term "usa".
    return word.equals("usa") ? "us" : lowerCase(word);
  }

  private static boolean isForeign(String letters) {
    return letters.charAt(0) >= FIRST_FOREIGN;
  }

  private static String lowerCase(String word) {
    var lower = new StringBuilder(word);
    for (int i = 0; i < lower.length(); i++) {
      lower.setCharAt(i, lowerCase(lower.charAt(i)));
    }
    return lower.toString();
  }

  private static char lowerCase(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /**
   * Returns how many words there are between two blanks if none of the terms stands for any of
   * them, else {@link #UNKNOWN}. So it is where it takes the tokenizer to tell.
   */
  int passedOver(char[] text, int start, int end) {
    if (end - start >= MAX_WORD) {
      return UNKNOWN;
    }
    int words = 0;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c >= FIRST_FOREIGN) {
        return UNKNOWN;
      }
      if (!isPlain(c)) {
        boolean between = inside && i + 1 < end && isPlain(text[i + 1]);
        if ((between && MAY_JOIN.indexOf(c) >= 0) || c == '_') {
          return UNKNOWN;
        }
        inside = false;
      } else if (!inside) {
        if (mayBeFirst(c) && mayBegin(text, i, end)) {
          return UNKNOWN;
        }
        words++;
        inside = true;
      }
    }
    return words;
  }

  /** Returns false only if none of the terms stands for the word. */
  boolean mayBe(char[] word, int length) {
    if (length >= MAX_WORD) {
      return true;
    }
    for (int i = 0; i < length; i++) {
      if (isLetter(word[i])) {
        return mayBeFirst(word[i]) && mayBegin(word, i, length);
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c < FIRST_FOREIGN && PLAIN[c];
  }

  private static boolean[] plain() {
    var plain = new boolean[FIRST_FOREIGN];
    for (char c = 0; c < FIRST_FOREIGN; c++) {
      plain[c] = (lowerCase(c) >= 'a' && lowerCase(c) <= 'z') || (c >= '0' && c <= '9');
    }
    return plain;
  }

  /** Whether a word may begin with a sign, or have it in it. */
  private boolean isLetter(char c) {
    return c < FIRST_FOREIGN ? isPlain(c) : foreign || mayBeFolded(c);
  }

  /**
   * Whether a foreign sign may be folded into letters, such as ™ and Ⅳ: not if it stands between
   * words.
   */
  private static boolean mayBeFolded(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.CURRENCY_SYMBOL ->
          false;
      default -> true;
    };
  }

  private boolean mayBeFirst(char c) {
    return c >= FIRST_FOREIGN || firsts[c];
  }

  private boolean mayBegin(char[] text, int start, int end) {
    for (String beginning : beginnings) {
      if (mayBegin(text, start, end, beginning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBegin(char[] text, int start, int end, String beginning) {
    for (int i = 0; i < beginning.length(); i++) {
      char c = start + i < end ? text[start + i] : ' ';
      if (c >= FIRST_FOREIGN || (i > 0 && c == '.')) {
        // It may be folded into anything; "U.N." is the term "un", and "St.James" is
        // "StJames".
        return true;
      }
      if (lowerCase(c) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
