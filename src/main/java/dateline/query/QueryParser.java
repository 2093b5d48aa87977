package dateline.query;

import dateline.article.EntityType;
import dateline.query.QueryNode.And;
import dateline.query.QueryNode.AtLeast;
import dateline.query.QueryNode.Everything;
import dateline.query.QueryNode.Near;
import dateline.query.QueryNode.Not;
import dateline.query.QueryNode.Or;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Understands queries. Immutable; safe for use by several threads.
 *
 * <p>The way of a query: {@link QueryTokenizer} cuts, after {@link Folding} made signs alike,
 * {@link TokenLimits} bounds, {@link QueryTreeParser} builds the tree with the help of {@link
 * ClauseReader}, {@link QueryPrinter} writes it out. {@code docs/query-syntax.md} describes the
 * language.
 */
public final class QueryParser {
  /** The longest query that is read, in UTF-16 code units; the rest is cut off. */
  public static final int MAX_CHARS = 4000;

  private final Function<String, Optional<String>> countryCodes;
  private final RegionNames regions;
  private final BiFunction<EntityType, String, Optional<String>> entityNames;
  private final Thesaurus thesaurus;

  /**
   * @param countryCodes finds the ISO 3166-1 alpha-2 code for a code, name or alias of a country;
   *     finds each code it returns under itself
   * @param regions finds regions and their countries
   */
  public QueryParser(Function<String, Optional<String>> countryCodes, RegionNames regions) {
    this(countryCodes, regions, (type, name) -> Optional.empty(), Thesaurus.NONE);
  }

  /**
   * The same, with people, organisations and places called by any of their names.
   *
   * @param entityNames finds what the articles call an entity by any of its names; finds each name
   *     it returns under itself
   * @param thesaurus knows other words for what plain words name
   */
  public QueryParser(
      Function<String, Optional<String>> countryCodes,
      RegionNames regions,
      BiFunction<EntityType, String, Optional<String>> entityNames,
      Thesaurus thesaurus) {
    this.countryCodes = countryCodes;
    this.regions = regions;
    this.entityNames = entityNames;
    this.thesaurus = thesaurus;
  }

  /** Understands any string; never fails. */
  public ParsedQuery parse(String input) {
    Repairs repairs = new Repairs();
    List<Token> tokens = new QueryTokenizer(cut(input, repairs), repairs).tokens();
    return withinLimits(input, tokens, repairs);
  }

  private static String cut(String input, Repairs repairs) {
    if (input.length() <= MAX_CHARS) {
      return input;
    }
    repairs.tell(
        "the query is %d characters long: only the first %d are read"
            .formatted(input.length(), MAX_CHARS));
    int blank = input.lastIndexOf(' ', MAX_CHARS);
    return input.substring(0, blank > 0 ? blank : MAX_CHARS);
  }

  /**
   * The interpretation is longer than what was typed: operators are written out, a field's name is
   * repeated for each word in a group. It must be a query that can be read, so what is read of the
   * input shrinks until it is.
   */
  private ParsedQuery withinLimits(String input, List<Token> tokens, Repairs told) {
    TokenLimits limits = TokenLimits.DEFAULT;
    while (true) {
      Repairs repairs = told.copy();
      List<Token> bounded = limits.apply(tokens, repairs);
      ClauseReader clauses = new ClauseReader(countryCodes, regions, entityNames, repairs);
      QueryNode root =
          new QueryTreeParser(bounded, clauses, new PlaceRules(regions, repairs), repairs)
              .parse()
              .orElseGet(Everything::new);
      String interpretation = QueryPrinter.print(root);
      boolean tooLong = interpretation.length() > MAX_CHARS;
      if (tooLong || clauses(root) > TokenLimits.DEFAULT.clauses()) {
        limits = new TokenLimits(limits.clauses() * 9 / 10, limits.depth());
      } else if (depth(root) > TokenLimits.DEFAULT.depth()) {
        // Operators in a row nest without parentheses: then fewer words must do.
        limits =
            limits.depth() > 0
                ? new TokenLimits(limits.clauses(), limits.depth() - 1)
                : new TokenLimits(limits.clauses() * 9 / 10, 0);
      } else {
        return new ParsedQuery(
            input,
            root,
            interpretation,
            repairs.sentences(),
            WordRuns.countries(root, countryCodes),
            concepts(root));
      }
    }
  }

  private List<Concept> concepts(QueryNode root) {
    return WordRuns.ofWords(root).stream()
        .flatMap(run -> thesaurus.find(String.join(" ", run)).stream())
        .toList();
  }

  private static int clauses(QueryNode node) {
    return switch (node) {
      case And and -> and.children().stream().mapToInt(QueryParser::clauses).sum();
      case Or or -> or.children().stream().mapToInt(QueryParser::clauses).sum();
      case Not not -> clauses(not.child());
      case Near near -> clauses(near.left()) + clauses(near.right());
      case AtLeast many -> clauses(many.child());
      default -> 1;
    };
  }

  /** Returns how many parentheses the printer writes inside each other, plus one at the root. */
  private static int depth(QueryNode node) {
    return switch (node) {
      case And and -> 1 + and.children().stream().mapToInt(QueryParser::depth).max().orElse(0);
      case Or or -> 1 + or.children().stream().mapToInt(QueryParser::depth).max().orElse(0);
      case Not not -> depth(not.child());
      case Near near -> 1 + Math.max(depth(near.left()), depth(near.right()));
      case AtLeast many -> depth(many.child());
      default -> 0;
    };
  }
}
