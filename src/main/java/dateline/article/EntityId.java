package dateline.article;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the ids of {@link Entity entities} from their names. */
public final class EntityId {

  private static final String ARTICLE = "the ";

  private EntityId() {}

  /**
   * Returns a name in lower case without accents, with one blank for whatever stands between its
   * words: {@code kim jong un} for "Kim Jong-un". Dots and apostrophes inside words are left out,
   * and so is a leading "the": {@code us navy} for "the U.S. Navy".
   *
   * @return empty if the name holds no letter or digit
   */
  public static String of(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder id = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&') {
        if (gap && !id.isEmpty()) {
          id.append(' ');
        }
        gap = false;
        id.append(c);
      } else if (!isInsideWords(c)) {
        gap = true;
      }
    }
    String folded = id.toString().toLowerCase(Locale.ROOT);
    return folded.length() > ARTICLE.length() && folded.startsWith(ARTICLE)
        ? folded.substring(ARTICLE.length())
        : folded;
  }

  private static boolean isInsideWords(char c) {
    return c == '.'
        || c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02bc'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
