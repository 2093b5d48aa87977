package dateline.query;

import dateline.query.Token.Bare;
import dateline.query.Token.Prefix;
import dateline.query.Token.Quoted;
import dateline.query.Token.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folds one query and cuts it into tokens. Used once. */
final class QueryTokenizer {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
  private static final Pattern SLOP = Pattern.compile("~([0-9]+)");
  private static final int HEADLINE_WORDS = 6;

  private final String text;
  private final List<String> dashesTyped;
  private final Repairs repairs;
  private final boolean headline;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** Whether the next word is the value of the field just before it, whatever it looks like. */
  private boolean value;

  QueryTokenizer(String typed, Repairs repairs) {
    this.text = Folding.fold(typed);
    this.dashesTyped = Folding.dashes(typed);
    this.repairs = repairs;
    this.headline = isCapitalHeadline(this.text);
  }

  /** Returns the tokens in the order they were typed; parentheses may be unbalanced. */
  List<Token> tokens() {
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case ' ' -> skipBlank();
        case '(' -> sign(Sign.OPEN);
        case ')' -> sign(Sign.CLOSE);
        case '-' -> dashes();
        case '"' -> quoted(false);
        default -> bare();
      }
    }
    return List.copyOf(tokens);
  }

  /** Returns whether a word is one of the operators that are written without a number. */
  static boolean isOperator(String word) {
    return OPERATORS.contains(word);
  }

  /**
   * A headline pasted in capitals has AND, OR and NOT as words. A query in capitals joins all its
   * words by operators; a headline has words side by side, and no operators with numbers.
   */
  private static boolean isCapitalHeadline(String text) {
    List<String> words = Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    if (words.size() <= HEADLINE_WORDS
        || text.chars().anyMatch(c -> "\"():".indexOf(c) >= 0)
        || words.stream().anyMatch(PlaceOperators::isOperator)) {
      return false;
    }
    boolean sideBySide = false;
    for (int i = 1; i < words.size(); i++) {
      sideBySide |= !isOperator(words.get(i - 1)) && !isOperator(words.get(i));
    }
    return sideBySide
        && text.codePoints().noneMatch(Character::isLowerCase)
        && words.stream()
            .filter(word -> !isOperator(word))
            .anyMatch(word -> word.codePoints().anyMatch(Character::isUpperCase));
  }

  private void skipBlank() {
    at++;
    value = false;
  }

  private void sign(Sign sign) {
    add(sign);
    at++;
  }

  private void add(Token token) {
    tokens.add(token);
    value = false;
  }

  private void dashes() {
    int start = at;
    while (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    if (at == text.length() || " )".indexOf(text.charAt(at)) >= 0) {
      repairs.tell("\"%s\" has nothing after it: left out".formatted(asTyped(start, at)));
    } else if ((at - start) % 2 == 1) {
      tokens.add(Sign.MINUS); // the word after it is still the value of a field before it
    }
  }

  /** Returns the dashes between two places of the folded text, where nothing else is. */
  private String asTyped(int start, int end) {
    int before = (int) text.substring(0, start).chars().filter(c -> c == '-').count();
    return String.join("", dashesTyped.subList(before, before + end - start));
  }

  private void quoted(boolean exact) {
    int end = text.indexOf('"', at + 1);
    String inside = text.substring(at + 1, end < 0 ? text.length() : end);
    String words = inside.replaceAll(" +", " ").strip();
    at = end < 0 ? text.length() : end + 1;
    if (words.isEmpty()) {
      repairs.tell(end < 0 ? "a quote is never closed: left out" : "empty quotes are left out");
    } else if (end < 0) {
      repairs.tell(
          "the quote before " + Repairs.quote(words) + " is never closed: closed at the end");
    }
    int slop = slop();
    if (!words.isEmpty()) {
      add(new Quoted(words, slop, exact));
    }
  }

  private int slop() {
    Matcher matcher = SLOP.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return 0;
    }
    at = matcher.end();
    return PlaceOperators.number(
        matcher.group(1), Proximity.MAX_WORDS, "a distance of %s words is too far", repairs);
  }

  private void bare() {
    int end = at;
    while (end < text.length() && " ()\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String run = text.substring(at, end);
    if (run.equals("=") && end < text.length() && text.charAt(end) == '"') {
      at = end;
      quoted(true);
      return;
    }
    Optional<Field> field = value ? Optional.empty() : fieldAtStart(run);
    if (field.isPresent()) {
      add(new Prefix(field.get()));
      at += run.indexOf(':') + 1;
      value = true;
      return;
    }
    at = end;
    add(value ? new Bare(run) : operatorOrWord(run));
  }

  private static Optional<Field> fieldAtStart(String run) {
    int colon = run.indexOf(':');
    return colon < 0 ? Optional.empty() : Field.named(run.substring(0, colon));
  }

  private Token operatorOrWord(String run) {
    if (isOperator(run)) {
      return headline ? new Bare(run.toLowerCase(Locale.ROOT)) : Sign.valueOf(run);
    }
    return (headline ? Optional.<Token>empty() : PlaceOperators.read(run, repairs))
        .orElseGet(() -> new Bare(run));
  }
}
