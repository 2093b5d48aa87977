package dateline.query;

import dateline.query.QueryNode.Country;
import dateline.query.QueryNode.Word;
import dateline.query.Token.Bare;
import dateline.query.Token.Nearness;
import dateline.query.Token.Prefix;
import dateline.query.Token.Quoted;
import dateline.query.Token.Sign;
import dateline.query.Token.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of tokens whose parentheses are in pairs, by recursive descent. Used once.
 *
 * <pre>
 * any    = all { OR all }
 * all    = clause { [ AND ] clause }
 * clause = { NOT | - } near
 * near   = place { ( NEAR/n | PRE/n | W/S | W/P ) { NOT | - } place }
 * place  = [ ATLEAST/n ] ( word | phrase | "(" any ")" | field value )
 * </pre>
 *
 * <p>Each rule returns nothing if what it read holds nothing to look for; each consumes at least
 * one token, so it ends.
 */
final class QueryTreeParser {
  private static final int MAX_COUNTRY_WORDS = 6;

  private final List<Token> tokens;
  private final ClauseReader clauses;
  private final Repairs repairs;
  private final PlaceRules places;
  private int at;

  QueryTreeParser(List<Token> tokens, ClauseReader clauses, PlaceRules places, Repairs repairs) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.repairs = repairs;
    this.places = places;
  }

  Optional<QueryNode> parse() {
    return any(Field.ANY_TEXT);
  }

  private Optional<QueryNode> any(Field field) {
    List<QueryNode> alternatives = new ArrayList<>();
    all(field).ifPresent(alternatives::add);
    while (next() == Sign.OR) {
      at++;
      if (alternatives.isEmpty()) {
        nothingBefore(Sign.OR);
      }
      Optional<QueryNode> right = all(field);
      if (right.isEmpty()) {
        nothingAfter(Sign.OR);
      }
      right.ifPresent(alternatives::add);
    }
    return NormalForm.or(alternatives);
  }

  private Optional<QueryNode> all(Field field) {
    List<QueryNode> together = new ArrayList<>();
    while (next() != null && next() != Sign.OR && next() != Sign.CLOSE) {
      if (next() != Sign.AND) {
        clause(field).ifPresent(together::add);
        continue;
      }
      at++;
      if (together.isEmpty()) {
        nothingBefore(Sign.AND);
      }
      if (!clauseFollows()) {
        nothingAfter(Sign.AND);
      }
    }
    return NormalForm.and(together);
  }

  private Optional<QueryNode> clause(Field field) {
    return signed(field, this::near);
  }

  /** Reads what may have NOT or dashes before it. */
  private Optional<QueryNode> signed(Field field, Function<Field, Optional<QueryNode>> rule) {
    boolean negated = false;
    while (next() == Sign.NOT || next() == Sign.MINUS) {
      boolean word = next() == Sign.NOT;
      at++;
      if (!clauseFollows()) {
        nothingAfter(word ? "NOT" : "-");
        return Optional.empty();
      }
      negated = !negated;
    }
    Optional<QueryNode> clause = rule.apply(field);
    return negated ? clause.map(NormalForm::not) : clause;
  }

  private Optional<QueryNode> near(Field field) {
    Optional<QueryNode> near = place(field);
    while (next() instanceof Nearness operator && (operator.certain() || clauseFollows(at + 1))) {
      at++;
      if (!clauseFollows()) {
        nothingAfter(operator.typed());
        continue;
      }
      Optional<QueryNode> right = signed(field, this::place);
      if (near.isPresent() && right.isPresent()) {
        near = Optional.of(places.near(near.get(), right.get(), operator.proximity()));
      } else {
        near = near.isPresent() ? near : right;
      }
    }
    return near;
  }

  private Optional<QueryNode> place(Field field) {
    Token token = tokens.get(at++);
    return switch (token) {
      case Bare word -> bare(field, word.text());
      case Quoted phrase -> clauses.quoted(field, phrase);
      case Prefix prefix -> valueOf(prefix.field());
      case Nearness operator -> lone(field, operator);
      case Times many -> several(field, many);
      case Sign sign -> group(field); // OPEN: the callers handle all others
    };
  }

  /** An operator with nothing before it. */
  private Optional<QueryNode> lone(Field field, Nearness operator) {
    if (!operator.certain()) {
      return clauses.bare(field, operator.typed());
    }
    nothingBefore(operator.typed());
    return Optional.empty();
  }

  private Optional<QueryNode> several(Field field, Times many) {
    if (!clauseFollows(at) || next() == Sign.NOT || next() == Sign.MINUS) {
      nothingAfter(many.typed());
      return Optional.empty();
    }
    return place(field).map(node -> places.atLeast(many.times(), node, many.typed()));
  }

  private Optional<QueryNode> group(Field field) {
    if (next() == Sign.CLOSE) {
      at++;
      repairs.tell("empty parentheses are left out");
      return Optional.empty();
    }
    Optional<QueryNode> inside = any(field);
    at++; // CLOSE: parentheses are in pairs
    return inside;
  }

  private Optional<QueryNode> valueOf(Field field) {
    boolean hasValue =
        next() instanceof Bare
            || next() instanceof Quoted
            || next() instanceof Times
            || next() == Sign.OPEN
            || next() == Sign.MINUS;
    if (!hasValue) {
      String name = Field.Names.of(field);
      repairs.tell("\"%s:\" has nothing after it: read as a word".formatted(name));
      return Optional.of(new Word(TextField.ANY, name));
    }
    return signed(field, this::place);
  }

  /** Countries have names of several words: the longest name that is one is taken. */
  private Optional<QueryNode> bare(Field field, String text) {
    if (!(field instanceof Field.InRole country)) {
      return clauses.bare(field, text);
    }
    List<String> names = new ArrayList<>(List.of(text));
    for (int i = at;
        i < tokens.size() && names.size() < MAX_COUNTRY_WORDS && tokens.get(i) instanceof Bare more;
        i++) {
      names.add(names.getLast() + ' ' + more.text());
    }
    for (int more = names.size() - 1; more > 0; more--) {
      Optional<String> code = clauses.countryCode(names.get(more));
      if (code.isPresent()) {
        at += more;
        return Optional.of(new Country(country.role(), code.get()));
      }
    }
    return clauses.bare(field, text);
  }

  private @Nullable Token next() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private boolean clauseFollows() {
    return clauseFollows(at);
  }

  private boolean clauseFollows(int index) {
    Token next = index < tokens.size() ? tokens.get(index) : null;
    return next != null
        && next != Sign.AND
        && next != Sign.OR
        && next != Sign.CLOSE
        && !(next instanceof Nearness operator && operator.certain());
  }

  private void nothingBefore(Object operator) {
    repairs.tell("\"%s\" has nothing before it: left out".formatted(operator));
  }

  private void nothingAfter(Object operator) {
    repairs.tell("\"%s\" has nothing after it: left out".formatted(operator));
  }
}
