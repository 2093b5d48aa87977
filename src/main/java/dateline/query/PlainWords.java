package dateline.query;

import dateline.query.QueryNode.And;
import dateline.query.QueryNode.Not;
import dateline.query.QueryNode.Or;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words asked for without saying how they belong together, so that an article with some of them may
 * be what is looked for.
 *
 * <p>Of a whole post, pasted to find what is written on it, hardly any sign is meant as one of the
 * query language: its quotations and patterns are words like the others, and so is what follows a
 * loud NOT, AND or OR where the text has signs that only posts have.
 *
 * @param words at least one, each in any text; words only, unless it is a post
 * @param required all else that was asked for: phrases, dates, countries, what must not be there
 */
public record PlainWords(List<QueryNode> words, List<QueryNode> required) {
  /** From so many words on a query is taken for a post. */
  public static final int POST = 16;

  /** The same if it has a link, a user's name or a hashtag. */
  private static final int SIGNED_POST = 8;

  private static final Pattern OPERATOR = Pattern.compile("(?<!\\S)AND(?!\\S)|&&");

  /**
   * The address of a page, with or without its scheme; a domain alone may be meant as a word. Its
   * parts are bounded, so that a long run of letters and full stops is soon told to be none.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "https?://\\S*|(?<![\\w-])[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,9}\\.[A-Za-z]{2,63}/\\S*");

  /** An exclusion that is no word in capitals. */
  private static final Pattern MINUS = Pattern.compile("(?<!\\S)-(?=[\\p{L}\"])");

  private static final Pattern SIGN = Pattern.compile(LINK + "|(?<![\\w/])[@#][\\w]{2,}");

  public PlainWords {
    words = List.copyOf(words);
    required = List.copyOf(required);
  }

  /**
   * Returns the plain words of a query; nothing if it has none or says how they belong together.
   */
  public static Optional<PlainWords> of(ParsedQuery query) {
    boolean post = isPost(query);
    return split(
        query,
        clause -> clause instanceof Word word ? isAny(word.field()) : post && isText(clause));
  }

  /**
   * Returns the same where no article has all that was asked for: phrases and patterns are no more
   * required than words.
   */
  public static Optional<PlainWords> loose(ParsedQuery query) {
    return split(query, PlainWords::isText);
  }

  private static Optional<PlainWords> split(ParsedQuery query, Predicate<QueryNode> isPlain) {
    Map<Boolean, List<QueryNode>> clauses =
        clauses(query).collect(Collectors.partitioningBy(isPlain));
    List<QueryNode> words = clauses.getOrDefault(true, List.of());
    boolean joined = OPERATOR.matcher(query.input()).find() && !isSignedPost(query);
    return words.isEmpty() || joined
        ? Optional.empty()
        : Optional.of(new PlainWords(words, clauses.getOrDefault(false, List.of())));
  }

  private static Stream<QueryNode> clauses(ParsedQuery query) {
    Stream<QueryNode> clauses = clauses(query.root()).stream();
    return isSignedPost(query) && !MINUS.matcher(query.input()).find()
        ? clauses.flatMap(PlainWords::unjoined)
        : clauses;
  }

  /** Capitals of a post are loud and join nothing: "they did NOT leave" is about leaving. */
  private static Stream<QueryNode> unjoined(QueryNode clause) {
    return isOnlyText(clause) ? texts(clause) : Stream.of(clause);
  }

  private static Stream<QueryNode> texts(QueryNode node) {
    return switch (node) {
      case And and -> and.children().stream().flatMap(PlainWords::texts);
      case Or or -> or.children().stream().flatMap(PlainWords::texts);
      case Not not -> texts(not.child());
      default -> Stream.of(node);
    };
  }

  private static boolean isOnlyText(QueryNode node) {
    return switch (node) {
      case And and -> and.children().stream().allMatch(PlainWords::isOnlyText);
      case Or or -> or.children().stream().allMatch(PlainWords::isOnlyText);
      case Not not -> isOnlyText(not.child());
      default -> isText(node);
    };
  }

  private static List<QueryNode> clauses(QueryNode root) {
    return root instanceof And and ? and.children() : List.of(root);
  }

  /** Returns whether a query is a whole post. */
  public static boolean isPost(ParsedQuery query) {
    return count(query) >= POST || isSignedPost(query);
  }

  /** Returns whether a query is a whole post and has signs that only posts have. */
  public static boolean isSignedPost(ParsedQuery query) {
    return count(query) >= SIGNED_POST && SIGN.matcher(query.input()).find();
  }

  private static int count(ParsedQuery query) {
    return text(query.root()).split(" ", -1).length;
  }

  /** Returns whether an article can have some of the words and not others. */
  public boolean isSeveral() {
    return words.stream().flatMap(Alternatives::toAll).limit(2).count() > 1;
  }

  /** Returns what to ask for articles with any of the words. */
  public QueryNode any() {
    return any(List.of());
  }

  /**
   * Returns what to ask for articles with any of the words, or anything else.
   *
   * @param others asked for whole, phrases too
   */
  public QueryNode any(List<QueryNode> others) {
    List<QueryNode> alternatives =
        Stream.concat(words.stream().flatMap(Alternatives::toAll), others.stream()).toList();
    QueryNode some =
        alternatives.size() == 1 ? alternatives.getFirst() : new Or(List.copyOf(alternatives));
    if (required.isEmpty()) {
      return some;
    }
    List<QueryNode> all = new ArrayList<>();
    all.add(some);
    all.addAll(required);
    return new And(all);
  }

  /**
   * Returns what a query says, as one text, links left out: a post as it was typed, else its words
   * and phrases in their order; empty if it has none.
   */
  public static String text(ParsedQuery query) {
    String text = text(query.root());
    boolean onlyText =
        clauses(query.root()).stream().allMatch(node -> isText(node) || node instanceof Not);
    String said = onlyText && isPost(query) ? query.input() : text;
    return LINK.matcher(said).replaceAll(" ").strip();
  }

  private static String text(QueryNode node) {
    return switch (node) {
      case Word word -> isContent(word.field()) ? word.text() : "";
      case Phrase phrase -> isContent(phrase.field()) ? phrase.text() : "";
      case QueryNode.Exact exact -> isContent(exact.field()) ? exact.text() : "";
      case QueryNode.Fuzzy fuzzy -> isContent(fuzzy.field()) ? fuzzy.text() : "";
      case QueryNode.Near near -> text(List.of(near.left(), near.right()));
      case QueryNode.AtLeast many -> text(many.child());
      case And and -> text(and.children());
      case Or or -> text(or.children());
      case Not ignored -> "";
      case QueryNode.Everything ignored -> "";
      case QueryNode.Wildcard ignored -> "";
      case QueryNode.Keyword ignored -> "";
      case QueryNode.Country ignored -> "";
      case QueryNode.Published ignored -> "";
    };
  }

  private static String text(List<QueryNode> nodes) {
    return nodes.stream()
        .map(PlainWords::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Whether something is looked for in the text of articles. */
  static boolean isText(QueryNode node) {
    return switch (node) {
      case Word word -> isContent(word.field());
      case Phrase phrase -> isContent(phrase.field());
      case QueryNode.Wildcard wildcard -> isContent(wildcard.field());
      case QueryNode.Exact exact -> isContent(exact.field());
      case QueryNode.Fuzzy fuzzy -> isContent(fuzzy.field());
      default -> false;
    };
  }

  private static boolean isAny(TextField field) {
    return field == TextField.ANY;
  }

  private static boolean isContent(TextField field) {
    return switch (field) {
      case ANY, HEADLINE, LEAD, BODY -> true;
      case AUTHOR, OUTLET, SECTION, PERSON, ORGANISATION, PLACE -> false;
    };
  }
}
