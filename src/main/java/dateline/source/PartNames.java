package dateline.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words by which the classes and ids of a page name a part of it. A word is looked up as it stands
 * between blanks, hyphens and underscores, alone or with the word behind its hyphen: a page asks
 * for thousands of names, and trying a hundred words at each letter takes a while.
 */
final class PartNames {

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final Set<String> exceptions;

  /**
   * Creates a list.
   *
   * @param words in lower case; {@code share*} is any word that begins so
   * @param exceptions beginnings of words that are none of them although one of them begins so
   */
  PartNames(List<String> words, Set<String> exceptions) {
    for (String word : words) {
      if (word.endsWith("*")) {
        beginnings.add(word.substring(0, word.length() - 1));
      } else {
        this.words.add(word);
      }
    }
    this.exceptions = exceptions;
  }

  /** Tells whether one of the words is among the names, which are in lower case. */
  boolean isIn(String names) {
    int start = 0;
    while (start < names.length()) {
      int end = end(names, start);
      if (end > start && isWord(names.substring(start, end))) {
        return true;
      }
      if (end > start && end < names.length() && names.charAt(end) == '-') {
        int next = end(names, end + 1);
        if (next > end + 1 && isWord(names.substring(start, next))) {
          return true;
        }
      }
      start = end + 1;
    }
    return false;
  }

  private static int end(String names, int start) {
    int end = start;
    while (end < names.length() && !isBetween(names.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBetween(char character) {
    return character == '-' || character == '_' || character <= ' ';
  }

  private boolean isWord(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (String beginning : beginnings) {
      if (word.startsWith(beginning) && !isException(word)) {
        return isPlain(word, beginning.length());
      }
    }
    return false;
  }

  private boolean isException(String word) {
    for (String exception : exceptions) {
      if (word.startsWith(exception)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
