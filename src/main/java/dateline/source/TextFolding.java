package dateline.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text into the forms in which two spellings of the same words are equal. */
final class TextFolding {

  // U+00AD soft hyphen, U+200B zero-width space, U+2060 word joiner, U+FEFF byte order mark.
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF\\u0000]");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u2028\\u2029]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextFolding() {}

  /** Returns the text without invisible characters, every run of white space as one blank. */
  static String collapse(String text) {
    return SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** Returns the words only: lower case, one blank between them, no punctuation. */
  static String words(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return NOT_WORD.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Tells whether two texts have the same words. */
  static boolean sameWords(String one, String other) {
    return words(one).equals(words(other));
  }

  /** Returns the number of words between blanks. */
  static int wordCount(String text) {
    return text.isBlank() ? 0 : (int) SPACES.splitAsStream(text.strip()).count();
  }
}
