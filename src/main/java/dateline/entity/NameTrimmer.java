package dateline.entity;

import dateline.article.EntityId;
import dateline.article.EntityType;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts from a recognised name what is no part of it: "the", "Mr", "President", a possessive,
 * quotes; and refuses names that are none: pronouns, months, titles, plain nouns. Immutable.
 */
final class NameTrimmer {

  private static final Pattern ABBREVIATION =
      Pattern.compile("(?:\\.\\p{L}|[ .,](?:Jr|Sr|Inc|Ltd|Co|Corp))\\.$");

  private static final Pattern SPACED_DASH = Pattern.compile("\\s[-\u2010-\u2015]+\\s");

  /** "ex-FARC" is FARC. */
  private static final Pattern PREFIX =
      Pattern.compile("(?:ex|pro|anti|non|all|post|pre)[-\u2010-\u2013]", Pattern.CASE_INSENSITIVE);

  private final Set<String> honorifics;
  private final Set<String> titles;
  private final Set<String> common;
  private final Set<String> bodies;
  private final Set<String> generic;

  NameTrimmer(Map<String, Object> yaml) {
    honorifics = ids(yaml, "honorifics");
    titles = ids(yaml, "titles");
    bodies = ids(yaml, "bodies");
    generic = ids(yaml, "generic");
    common = Set.copyOf(YamlTree.words(yaml, "common"));
  }

  /**
   * Returns the name without what does not belong to it, or null if nothing is left of it.
   *
   * @param text what the name stands in
   */
  @Nullable RecognisedName trim(String text, RecognisedName name) {
    int start = name.start();
    int end = name.end();
    // "North-East Asia – OpEd": what follows a dash is another matter.
    Matcher dash = SPACED_DASH.matcher(text).region(start, end);
    end = dash.find() ? dash.start() : end;
    while (start < end && !isNameStart(text.charAt(start))) {
      start++;
    }
    while (start < end && !isNameEnd(text, end)) {
      end--;
    }
    end = withoutPossessive(text, start, end);
    start = withoutArticle(text, start, end);
    Matcher prefix = PREFIX.matcher(text).region(start, end);
    start = prefix.lookingAt() ? prefix.end() : start;
    if (name.type() == EntityType.PERSON) {
      start = withoutHonorifics(text, start, end);
    }
    if (start >= end || isNoName(text.substring(start, end))) {
      return null;
    }
    return new RecognisedName(start, end, name.type());
  }

  /** Whether a word before a person's name tells that it is one. */
  boolean isHonorific(String word) {
    return honorifics.contains(EntityId.of(word));
  }

  /** Whether a name says which thing is meant only within its article: "the Cabinet". */
  boolean isGeneric(String name) {
    return generic.contains(EntityId.of(name));
  }

  /** Whether every country has one of the name: "the Supreme Court". */
  boolean isBody(String name) {
    return bodies.contains(EntityId.of(name));
  }

  private static boolean isNameStart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isNameEnd(String text, int end) {
    char last = text.charAt(end - 1);
    // "Inc." and "U.S." keep their dots, the end of a sentence does not.
    return Character.isLetterOrDigit(last)
        || last == ')'
        || (last == '.' && ABBREVIATION.matcher(text).region(Math.max(0, end - 6), end).find());
  }

  private static int withoutPossessive(String text, int start, int end) {
    boolean possessive =
        end - start > 2
            && text.charAt(end - 1) == 's'
            && Folding.isApostrophe(text.charAt(end - 2));
    return possessive ? end - 2 : end;
  }

  private static int withoutArticle(String text, int start, int end) {
    return end - start > 4 && text.regionMatches(true, start, "the ", 0, 4) ? start + 4 : start;
  }

  private int withoutHonorifics(String text, int start, int end) {
    int from = start;
    while (true) {
      int wordEnd = Words.skip(text, from);
      int next = wordEnd;
      while (next < end && !Character.isLetterOrDigit(text.charAt(next))) {
        next++;
      }
      String word = text.substring(from, Math.min(wordEnd, end));
      if (!isHonorific(word)) {
        return from;
      }
      boolean singleName = next < end && Words.skip(text, next) >= end;
      if (singleName && titles.contains(EntityId.of(word))) {
        return from;
      }
      if (next >= end) {
        return end;
      }
      from = next;
    }
  }

  private boolean isNoName(String name) {
    return name.chars().noneMatch(Character::isUpperCase)
        // As written: "US" is no pronoun.
        || common.contains(name)
        || name.length() == 1;
  }

  private static Set<String> ids(Map<String, Object> yaml, String key) {
    return YamlTree.words(yaml, key).stream().map(EntityId::of).collect(Collectors.toSet());
  }
}
