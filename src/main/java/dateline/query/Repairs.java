package dateline.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what had to be changed to understand one query, each thing once. */
final class Repairs {
  private static final int MAX_VALUE_CHARS = 60;

  private final Set<String> told = new LinkedHashSet<>();

  /** Adds a sentence in lower case without a full stop. */
  void tell(String sentence) {
    told.add(sentence);
  }

  /** Returns a value as it is written in a repair: in quotes, cut if it is long. */
  static String quote(String value) {
    if (value.length() <= MAX_VALUE_CHARS) {
      return '"' + value + '"';
    }
    int end = value.offsetByCodePoints(0, value.codePointCount(0, MAX_VALUE_CHARS));
    return '"' + value.substring(0, end) + "…\"";
  }

  /** Returns the sentences in the order they were told. */
  List<String> sentences() {
    return List.copyOf(told);
  }

  /** Returns a collection that starts with the sentences of this one. */
  Repairs copy() {
    Repairs copy = new Repairs();
    copy.told.addAll(told);
    return copy;
  }
}
