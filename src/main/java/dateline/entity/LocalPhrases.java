package dateline.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the phrases by which local news tell places: "Walker County", "in Hamilton". The
 * expressions are tried only where a text can hold one: tried everywhere, they took half of the
 * time of finding countries.
 */
final class LocalPhrases {

  private static final Pattern COUNTY =
      Pattern.compile(
          "(?<![\\p{L}.])(?:(?:Mc|De|La|St\\. |O['’])?\\p{Lu}[\\p{L}.]+ ){1,2}(?:County|Co\\.(?! \\p{Lu}))(?!\\p{L})");

  private static final List<String> PREPOSITIONS = List.of("in", "near", "outside", "around", "at");

  /** "in Hamilton", and "HAMILTON —" where a report begins; "in March" is none. */
  private static final Pattern LOCATIVE =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + String.join("|", PREPOSITIONS)
              + ") (?!(?:January|February|March|April|May|June|July|August"
              + "|September|October|November|December|Congress|English)\\b)"
              + "((?:(?:St|Mt|Ft)\\. )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)"
              + "|^(\\p{Lu}[\\p{Lu} .'-]{2,30}),? ?(?:[—–(]|--|- )");

  private LocalPhrases() {}

  /** Receives what is found, in text order. */
  @FunctionalInterface
  interface Found {
    /**
     * @param start first character
     * @param end one past the last
     */
    void phrase(int start, int end);
  }

  /** Reports each county with its name. */
  static void counties(String text, Found found) {
    if (!text.contains("County") && !text.contains("Co.")) {
      return;
    }
    Matcher county = COUNTY.matcher(text);
    while (county.find()) {
      found.phrase(county.start(), county.end());
    }
  }

  /** Reports what stands where a town is expected: the words alone, not what tells them. */
  static void locatives(String text, Found found) {
    Matcher matcher = LOCATIVE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = report(matcher, 0, found) ? matcher.end() : 0;
    int blank = text.indexOf(' ', from);
    while (blank >= 0) {
      int start = prepositionBefore(text, blank);
      if (start >= from && report(matcher, start, found)) {
        from = matcher.end();
        blank = text.indexOf(' ', from);
      } else {
        blank = text.indexOf(' ', blank + 1);
      }
    }
  }

  /** Returns where the preposition begins that ends at a blank before a capital, or -1. */
  private static int prepositionBefore(String text, int blank) {
    if (blank + 1 < text.length() && Character.isUpperCase(text.codePointAt(blank + 1))) {
      for (String preposition : PREPOSITIONS) {
        int start = blank - preposition.length();
        if (text.startsWith(preposition, start)) {
          return start;
        }
      }
    }
    return -1;
  }

  private static boolean report(Matcher matcher, int start, Found found) {
    if (!matcher.region(start, matcher.regionEnd()).lookingAt()) {
      return false;
    }
    int group = matcher.group(1) == null ? 2 : 1;
    found.phrase(matcher.start(group), matcher.end(group));
    return true;
  }

  /** Returns the expression of {@link #locatives}, which a test holds it against. */
  static Pattern locative() {
    return LOCATIVE;
  }
}
