package dateline.source;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words in a page's address, "/2024/harbour-dues-to-rise-1234": they repeat the headline the
 * article was first given.
 */
final class AddressWords {

  private static final int MIN_CHARS = 3;

  /** Fewer words are a section, or a number. */
  private static final int MIN_WORDS = 3;

  private static final int MAX_CHARS = 1_000;

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");

  private final Set<String> words;

  private AddressWords(Set<String> words) {
    this.words = words;
  }

  /** Returns the words of the part of the path that has most of them; null is no address. */
  static AddressWords of(@Nullable String url) {
    Set<String> most = Set.of();
    if (url != null && url.length() <= MAX_CHARS) {
      String[] parts = url.split("[/?#]", -1);
      for (int i = 3; i < parts.length; i++) {
        Set<String> words = words(parts[i]);
        most = words.size() > most.size() ? words : most;
      }
    }
    return new AddressWords(most.size() < MIN_WORDS ? Set.of() : most);
  }

  /**
   * Returns how much of the address and the text is the same: 0 for nothing or where the address
   * has no words, 1 for all.
   */
  double likeness(String text) {
    Set<String> both = words(text);
    int all = both.size() + words.size();
    both.retainAll(words);
    return both.isEmpty() ? 0 : (double) both.size() / (all - both.size());
  }

  /** In addresses, letters are written without marks: "ü" is "ue", "é" is "e". */
  private static Set<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    plain = MARK.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    Set<String> words = new HashSet<>();
    for (String word : NOT_LETTER.split(plain, -1)) {
      if (word.length() >= MIN_CHARS) {
        words.add(word);
      }
    }
    return words;
  }
}
