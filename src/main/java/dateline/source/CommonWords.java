package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows the language of running text at a glance, by the words it is full of. To ask a model for
 * one of a hundred languages takes longer than to read an article; most articles are so plainly of
 * one of a few languages that it could answer nothing else. Says nothing when in doubt, and nothing
 * of languages whose neighbours share their common words.
 */
final class CommonWords {

  /**
   * By language, common words that its neighbours (Catalan, Galician, Corsican, Afrikaans,
   * Luxembourgish, Danish, Norwegian) write otherwise.
   */
  private static final Map<String, String> WORDS =
      new TreeMap<>(
          Map.of(
              "en",
              "the of and to that with from this which have their it for is by as are been would has"
                  + " not but they at was were be an his its who will said had can when more",
              "de",
              "der die und nicht ist das von zu im den dem des mit auf auch wird sich eine einen einer"
                  + " eines zum zur für dass sind werden oder aber wurde hat haben nach noch nur über"
                  + " durch sein kann wie als bei aus ein",
              "fr",
              "et au sur ce dans pour avec cette sont mais leur leurs aux être est une du elle nous ont par plus"
                  + " ces comme elles vous depuis selon ainsi été était",
              "es",
              "los las el y su sus más muy fue también según hay cuando hasta pero sobre han había"
                  + " está ser años dijo sólo porque ya esto ese esta",
              "it",
              "che di non della gli nel dei anche più alla delle è questo dal sono dalla nella degli"
                  + " essere stato hanno ha alle ai sul suo",
              "pt",
              "não uma em ao foi pelo pela são também à seu sua está mas isso aos até mais já pelos"
                  + " ele ela foram às nos",
              "nl",
              "een niet voor zijn die deze hebben wordt naar bij ook worden heeft werd zich tegen"
                  + " geen kunnen jaar moet zij haar dit zou hij",
              "pl",
              "w się nie że jest oraz przez dla tym ale był jego także są które który została tego po"
                  + " od ich jak już będzie lub",
              "sv",
              "och att är för inte också från när hade men över efter ska då bara mycket måste även"
                  + " där nu något varit sig"));

  private static final Map<String, List<String>> LANGUAGES = languages();

  /** At least so many of one language's words. */
  private static final int ENOUGH = 8;

  private static final int DIFFERENT = 5;

  /** One word in so many at least. */
  private static final int ONE_IN = 10;

  /** So many times as many as of any other language. */
  private static final int CLEARLY = 3;

  private static final int MAX_WORD_CHARS = 10;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> found = new HashMap<>();
  private int words;

  private CommonWords() {}

  private static Map<String, List<String>> languages() {
    Map<String, List<String>> languages = new HashMap<>();
    WORDS.forEach(
        (language, words) -> {
          for (String word : words.split(" ", -1)) {
            languages.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
          }
        });
    return Map.copyOf(languages);
  }

  /** Returns the ISO 639-1 code of the text's language, or null if that is not beyond doubt. */
  static @Nullable String languageOf(String text) {
    CommonWords words = new CommonWords();
    words.count(text);
    return words.language();
  }

  private void count(String text) {
    int start = -1;
    boolean lower = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        start = start < 0 ? i : start;
        lower = lower && !Character.isUpperCase(c);
      } else if (start >= 0) {
        add(text, start, i, lower);
        start = -1;
        lower = true;
      }
    }
  }

  /** A word with a capital may be a name, in any language. */
  private void add(String text, int start, int end, boolean lower) {
    words++;
    if (!lower || end - start > MAX_WORD_CHARS) {
      return;
    }
    String word = text.substring(start, end);
    List<String> languages = LANGUAGES.get(word);
    if (languages != null) {
      found.merge(word, 1, Integer::sum);
      languages.forEach(language -> counts.merge(language, 1, Integer::sum));
    }
  }

  private @Nullable String language() {
    String best = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        second = most;
        most = count.getValue();
        best = count.getKey();
      } else {
        second = Math.max(second, count.getValue());
      }
    }
    boolean sure = most >= ENOUGH && most * ONE_IN >= words && most >= CLEARLY * second;
    return sure && different(best) >= DIFFERENT ? best : null;
  }

  private long different(@Nullable String language) {
    return found.keySet().stream()
        .filter(word -> LANGUAGES.getOrDefault(word, List.of()).contains(language))
        .count();
  }
}
