package dateline.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells acronyms, and whether one stands for a name. */
final class Acronyms {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&-]{1,7}");
  private static final Pattern BRACKETED =
      Pattern.compile("(?<=\\p{L}) ?\\([\"“‘]?(\\p{Lu}[\\p{L}\\d&-]{1,7})[\"”’]?\\)");
  private static final Pattern SMALL_WORDS =
      Pattern.compile(
          "\\b(?:of|the|and|for|in|on|to|de|la|du|des|del)\\b", Pattern.CASE_INSENSITIVE);

  private static final int MOST_SMALL_WORDS = 4;
  private static final int LONGEST_WORD = 40;

  private Acronyms() {}

  static boolean isAcronym(String word) {
    return ACRONYM.matcher(word).matches();
  }

  /**
   * Finds names with their acronyms in brackets behind: "World Health Organization (WHO)".
   *
   * @param found gets where the name starts and ends, and where the acronym does
   */
  static void inBrackets(String text, Found found) {
    Matcher bracketed = BRACKETED.matcher(text).useTransparentBounds(true);
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      boolean blank = open > 0 && text.charAt(open - 1) == ' ';
      if (!bracketed.region(blank ? open - 1 : open, text.length()).lookingAt()) {
        continue;
      }
      int start = expansionStart(text, bracketed.start(), bracketed.group(1));
      if (start >= 0) {
        found.acronym(start, bracketed.start(), bracketed.start(1), bracketed.end(1));
      }
    }
  }

  /** Receives what {@link #inBrackets} finds. */
  @FunctionalInterface
  interface Found {
    void acronym(int nameStart, int nameEnd, int acronymStart, int acronymEnd);
  }

  /** Returns where the words begin whose initials the acronym has, or -1. */
  private static int expansionStart(String text, int end, String acronym) {
    int start = end;
    for (int words = 0; words < acronym.length() + MOST_SMALL_WORDS; words++) {
      int space = spaceBefore(text, start - 2);
      start = space + 1;
      if (space < 0 && end - start > LONGEST_WORD * (words + 1)) {
        return -1;
      }
      if (Character.isUpperCase(text.charAt(start))
          && standsFor(acronym, text.substring(start, end))) {
        return start;
      }
      if (space < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns where the blank before a word is, or -1 if the word is too long for a name's. */
  private static int spaceBefore(String text, int last) {
    int least = Math.max(-1, last - LONGEST_WORD);
    int i = last;
    while (i > least && text.charAt(i) != ' ') {
      i--;
    }
    return i >= 0 && text.charAt(i) == ' ' ? i : -1;
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
