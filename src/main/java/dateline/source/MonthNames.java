package dateline.source;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the months, long and short, in the languages newspapers are written in. */
final class MonthNames {

  // The order decides when two languages give one word to two months.
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "ru", "uk",
          "tr", "ro", "hu", "el", "ca", "id", "sk", "sl", "hr", "bg", "sr", "et", "lv", "lt", "ar",
          "fa", "he", "sq", "mk", "ka", "az");
  private static final Map<String, Integer> MONTHS = monthNames();

  private MonthNames() {}

  /** Returns the month of a name, 1 to 12, or null if it is none. */
  static @Nullable Integer number(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Integer> monthNames() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
          if (name.matches("\\p{L}{3,13}")) {
            names.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    names.putIfAbsent("sept", 9);
    names.putIfAbsent("setiembre", 9);
    names.putIfAbsent("mrz", 3);
    names.putIfAbsent("maa", 3);
    names.putIfAbsent("peb", 2);
    names.putIfAbsent("agu", 8);
    names.putIfAbsent("agt", 8);
    names.putIfAbsent("jän", 1);
    names.putIfAbsent("jänner", 1);
    return Map.copyOf(names);
  }
}
