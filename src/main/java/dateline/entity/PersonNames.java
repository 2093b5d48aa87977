package dateline.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a person called Jordan or Washington from the place, by the words beside the name.
 *
 * @param surnames countries' and cities' words that are surnames too
 * @param givenNames what stands before a surname
 * @param firstNames countries' words that are given names too
 * @param titles capital words after a country's name that do not make it a given name
 */
record PersonNames(
    Set<String> surnames, Set<String> givenNames, Set<String> firstNames, Set<String> titles) {

  /** "John R. R. Jordan"; more initials than this are no name. */
  private static final int MOST_INITIALS = 3;

  static PersonNames of(Map<String, Object> yaml) {
    return new PersonNames(
        lower(YamlTree.words(yaml, "surnames")),
        lower(YamlTree.words(yaml, "givenNames")),
        lower(YamlTree.words(yaml, "firstNames")),
        lower(YamlTree.words(yaml, "titles")));
  }

  /**
   * Whether the word at a range is part of a person's name.
   *
   * @param capitalsMeanNames false in a line where every word has a capital, so that a capital
   *     after the word says nothing
   */
  boolean isPerson(String text, int start, int end, boolean capitalsMeanNames) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (surnames.contains(word) && isAfterGivenName(text, start, MOST_INITIALS)) {
      return true;
    }
    return capitalsMeanNames && firstNames.contains(word) && isBeforeSurname(text, end);
  }

  private boolean isAfterGivenName(String text, int start, int initialsLeft) {
    int end = start;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
      end--;
    }
    if (end == start) {
      return false;
    }
    int from = wordStart(text, end);
    if (end - from == 1 && Character.isUpperCase(text.charAt(from)) && initialsLeft > 0) {
      // A middle initial: the given name is one further on.
      return isAfterGivenName(text, from, initialsLeft - 1);
    }
    return from < end
        && Character.isUpperCase(text.charAt(from))
        && givenNames.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private boolean isBeforeSurname(String text, int end) {
    if (end + 2 >= text.length()
        || text.charAt(end) != ' '
        || !Character.isUpperCase(text.charAt(end + 1))) {
      return false;
    }
    String next = text.substring(end + 1, Words.skip(text, end + 1));
    boolean abbreviation = next.equals(next.toUpperCase(Locale.ROOT));
    return !abbreviation && !titles.contains(next.toLowerCase(Locale.ROOT));
  }

  private static int wordStart(String text, int end) {
    int i = end;
    while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static Set<String> lower(List<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
