package dateline.query;

import dateline.article.ArticleKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The values metadata can have, under the names people type. */
final class KeywordValues {
  private KeywordValues() {}

  /** Finds a kind by its name, in singular or plural, however its parts are joined. */
  static Optional<ArticleKind> kind(String text) {
    String typed = letters(text);
    return Arrays.stream(ArticleKind.values())
        .filter(
            kind -> {
              String name = letters(kind.name());
              return typed.equals(name)
                  || typed.equals(name + "s")
                  || typed.equals(name.replaceFirst("is$", "es"));
            })
        .findFirst();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /**
   * Finds a language by its ISO 639 code, with or without a country ({@code en-GB}), or its English
   * name.
   *
   * @return two letters where such a code exists, else the three letters typed
   */
  static Optional<String> language(String text) {
    String typed = text.toLowerCase(Locale.ROOT).replaceFirst("^([a-z]{2,3})[-_][a-z]{2}$", "$1");
    if (typed.matches("[a-z]{2}")) {
      return Optional.of(typed);
    }
    Optional<String> known =
        Arrays.stream(Locale.getISOLanguages())
            .filter(
                code -> {
                  Locale language = Locale.of(code);
                  return typed.equals(language.getISO3Language())
                      || typed.equals(
                          language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT));
                })
            .findFirst();
    return known.or(() -> Optional.of(typed).filter(code -> code.matches("[a-z]{3}")));
  }
}
