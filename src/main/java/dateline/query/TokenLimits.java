package dateline.query;

import dateline.query.Token.Bare;
import dateline.query.Token.Prefix;
import dateline.query.Token.Quoted;
import dateline.query.Token.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a query is read. Also pairs the parentheses, so that the parser can rely on it.
 *
 * @param clauses words, phrases and values
 * @param depth parentheses inside parentheses
 */
record TokenLimits(int clauses, int depth) {
  static final TokenLimits DEFAULT = new TokenLimits(200, 20);

  /** Returns the tokens within the limits, each parenthesis with its partner. */
  List<Token> apply(List<Token> tokens, Repairs repairs) {
    List<Token> kept = new ArrayList<>(tokens.size());
    int open = 0;
    int clause = 0;
    boolean cut = false;
    for (Token token : tokens) {
      if (token == Sign.OPEN) {
        open++;
        if (open > depth) {
          repairs.tell(
              "parentheses are nested more than %d deep: the inner ones are ignored"
                  .formatted(depth));
          continue;
        }
      } else if (token == Sign.CLOSE) {
        if (open == 0) {
          repairs.tell("\")\" closes nothing: left out");
          continue;
        }
        open--;
        if (open >= depth) {
          continue;
        }
      } else if (isClause(token) && ++clause > clauses) {
        cut = true;
        break;
      }
      kept.add(token);
    }
    if (cut) {
      repairs.tell(
          "the query has more than %d words and phrases: the rest is left out".formatted(clauses));
      removeLoneEnd(kept);
    } else if (open > 0) {
      repairs.tell("\"(\" is never closed: closed at the end");
    }
    for (int i = 0; i < Math.min(open, depth); i++) {
      kept.add(Sign.CLOSE);
    }
    return kept;
  }

  private static boolean isClause(Token token) {
    return token instanceof Bare || token instanceof Quoted;
  }

  /** What would wait for the clause that was cut off needs no repair of its own. */
  private static void removeLoneEnd(List<Token> tokens) {
    while (!tokens.isEmpty()
        && (tokens.getLast() instanceof Prefix
            || (tokens.getLast() instanceof Sign sign
                && sign != Sign.CLOSE
                && sign != Sign.OPEN))) {
      tokens.removeLast();
    }
  }
}
