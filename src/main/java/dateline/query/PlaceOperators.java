package dateline.query;

import dateline.query.Token.Nearness;
import dateline.query.Token.Times;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the operators that look at places in the text, as Dateline writes them and as other
 * archives do: {@code W/5}, {@code NEAR5} and {@code N/5} are {@code NEAR/5}; {@code ADJ5} and
 * {@code P/5} are {@code PRE/5}; {@code W/SENT} and {@code W/PARA} are {@code W/S} and {@code W/P}.
 *
 * <p>In lower case only those are read that are no words: {@code near/5}, {@code near5}, {@code
 * pre/5}, {@code adj5}, between two clauses. {@code w/5} is short for "with 5".
 */
final class PlaceOperators {
  private static final Pattern WORDS = Pattern.compile("(?:(NEAR/?|[WN]/)|PRE/|P/|ADJ/?)([0-9]+)");
  private static final Pattern SAME = Pattern.compile("W/(?:(SENT|S)|(?:PARA|P))");
  private static final Pattern TIMES = Pattern.compile("ATLEAST/?([0-9]+)");
  private static final Pattern LOWER = Pattern.compile("(?:near|adj)/?[0-9]+|pre/[0-9]+");
  private static final int MAX_DIGITS = 6;

  private PlaceOperators() {}

  /** Returns the operator a word is, or nothing if it is none. */
  static Optional<Token> read(String word, Repairs repairs) {
    boolean lower = LOWER.matcher(word).matches();
    String operator = lower ? word.toUpperCase(Locale.ROOT) : word;
    Matcher words = WORDS.matcher(operator);
    if (words.matches()) {
      String tooFar = "a distance of %s words is too far";
      int most = number(words.group(2), Proximity.MAX_WORDS, tooFar, repairs);
      boolean inOrder = words.group(1) == null;
      return Optional.of(new Nearness(new Proximity.Words(most, inOrder), word, !lower));
    }
    Matcher same = SAME.matcher(operator);
    if (same.matches()) {
      boolean sentence = same.group(1) != null;
      var proximity = sentence ? Proximity.Same.SENTENCE : Proximity.Same.PARAGRAPH;
      return Optional.of(new Nearness(proximity, word, true));
    }
    Matcher times = TIMES.matcher(operator);
    if (times.matches()) {
      int most = QueryNode.AtLeast.MAX_TIMES;
      return Optional.of(
          new Times(number(times.group(1), most, "%s times are too many", repairs), word));
    }
    return Optional.empty();
  }

  /** Whether a word would be read as an operator wherever it stands. */
  static boolean isOperator(String word) {
    return read(word, new Repairs())
        .map(token -> !(token instanceof Nearness near) || near.certain())
        .orElse(false);
  }

  /**
   * Returns a number within bounds.
   *
   * @param tooMuch tells what is wrong with one beyond them
   */
  static int number(String digits, int most, String tooMuch, Repairs repairs) {
    String plain = digits.replaceFirst("^0+(?=.)", "");
    if (plain.length() > MAX_DIGITS || Integer.parseInt(plain) > most) {
      repairs.tell((tooMuch + ": %d is used").formatted(Repairs.quote(plain), most));
      return most;
    }
    return Integer.parseInt(plain);
  }
}
