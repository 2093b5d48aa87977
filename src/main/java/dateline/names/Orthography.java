package dateline.names;

import edu.emory.mathcs.nlp.common.util.CharUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * How a word is spelled, as the features nlp4j's models were trained with: numbers from 0 to 13.
 *
 * @param features what holds wherever the word stands
 * @param capitalised whether it starts with a capital, which says something inside a sentence only
 */
record Orthography(List<Integer> features, boolean capitalised) {

  static final Orthography HYPERLINK = new Orthography(List.of(0), false);

  private static final int ALL_CAPITALS = 1;
  private static final int ALL_SMALL = 2;
  private static final int ALL_DIGITS = 3;
  private static final int ALL_PUNCTUATION = 4;
  private static final int DIGITS_AND_PUNCTUATION = 5;
  private static final int SOME_DIGIT = 6;
  private static final int SOME_PERIOD = 7;
  private static final int SOME_HYPHEN = 8;
  private static final int OTHER_PUNCTUATION = 9;
  private static final int NONE_SMALL = 10;
  private static final int CAPITALISED = 11;
  private static final int ONE_INNER_CAPITAL = 12;
  private static final int INNER_CAPITALS = 13;

  Orthography {
    features = List.copyOf(features);
  }

  static Orthography of(String word) {
    int length = word.length();
    int capitals = (int) word.chars().filter(c -> CharUtils.isUpperCase((char) c)).count();
    int small = (int) word.chars().filter(c -> CharUtils.isLowerCase((char) c)).count();
    int digits = (int) word.chars().filter(c -> CharUtils.isDigit((char) c)).count();
    int marks = (int) word.chars().filter(c -> CharUtils.isPunctuation((char) c)).count();
    boolean capitalised = !word.isEmpty() && CharUtils.isUpperCase(word.charAt(0));
    List<Integer> features = new ArrayList<>();
    addKind(features, length, capitals, small, digits, marks);
    int inner = capitals - (capitalised ? 1 : 0);
    if (capitals < length && inner > 0) {
      features.add(inner == 1 ? ONE_INNER_CAPITAL : INNER_CAPITALS);
    }
    if (digits > 0 && digits < length) {
      features.add(SOME_DIGIT);
    }
    boolean period = word.indexOf('.') >= 0;
    boolean hyphen = word.indexOf('-') >= 0;
    if (period) {
      features.add(SOME_PERIOD);
    }
    if (hyphen) {
      features.add(SOME_HYPHEN);
    }
    if (marks > 0 && marks < length && !period && !hyphen) {
      features.add(OTHER_PUNCTUATION);
    }
    return new Orthography(features, capitalised && capitals < length);
  }

  /** Returns the hashes of the features. */
  long[] features(boolean firstOfSentence) {
    List<Integer> all = new ArrayList<>(features);
    if (capitalised && !firstOfSentence) {
      all.add(CAPITALISED);
    }
    return all.stream().mapToLong(n -> TextHash.of(Integer.toString(n)).hash()).toArray();
  }

  private static void addKind(
      List<Integer> features, int length, int capitals, int small, int digits, int marks) {
    if (capitals == length) {
      features.add(ALL_CAPITALS);
    } else if (small == length) {
      features.add(ALL_SMALL);
    } else if (digits == length) {
      features.add(ALL_DIGITS);
    } else if (marks == length) {
      features.add(ALL_PUNCTUATION);
    } else if (digits + marks == length) {
      features.add(DIGITS_AND_PUNCTUATION);
    } else if (small == 0) {
      features.add(NONE_SMALL);
    }
  }
}
