package dateline.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells acronyms, and whether one stands for a name. */
final class Acronyms {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&-]{1,7}");
  private static final Pattern BRACKETED =
      Pattern.compile("[’']?s? ?\\(\\s*[\"“‘']?(\\p{Lu}[\\p{L}\\d&-]{1,7})[\"”’']?\\s*\\)");
  private static final Pattern SMALL_WORDS =
      Pattern.compile(
          "\\b(?:of|the|and|for|in|on|to|de|la|du|des|del)\\b", Pattern.CASE_INSENSITIVE);

  private Acronyms() {}

  static boolean isAcronym(String word) {
    return ACRONYM.matcher(word).matches();
  }

  /**
   * Finds the acronym that follows a name in brackets: "World Health Organization (WHO)".
   *
   * @param end where the name ends
   * @return the matcher, whose group 1 is the acronym, or null
   */
  static @Nullable Matcher after(String text, int end) {
    Matcher bracketed = BRACKETED.matcher(text).region(end, text.length());
    return bracketed.lookingAt() ? bracketed : null;
  }

  /** Whether the letters of an acronym are the initials of a name's words, small ones apart. */
  static boolean standsFor(String acronym, String name) {
    String letters = acronym.replaceAll("[^\\p{L}]", "");
    return letters.length() > 1
        && (initials(name).equalsIgnoreCase(letters)
            || initials(SMALL_WORDS.matcher(name).replaceAll(" ")).equalsIgnoreCase(letters));
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.strip().split("[\\s-]+", -1)) {
      if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
