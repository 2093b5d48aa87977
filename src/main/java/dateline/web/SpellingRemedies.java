package dateline.web;

import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.query.QueryNode.And;
import dateline.query.QueryNode.AtLeast;
import dateline.query.QueryNode.Exact;
import dateline.query.QueryNode.Near;
import dateline.query.QueryNode.Not;
import dateline.query.QueryNode.Or;
import dateline.query.QueryNode.Phrase;
import dateline.query.QueryNode.Word;
import dateline.search.ArticleSearch;
import dateline.search.Spellings;
import dateline.web.Remedies.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds other spellings of a query that have answers, all else in it as typed. Where much is found,
 * only words among alternatives are looked at: there a word that nothing has hides behind the
 * others. Immutable; safe for use by several threads.
 */
final class SpellingRemedies {

  /** With more answers than these only words that find nothing are respelt. */
  private static final int FEW = 2;

  /** A spelling is clearly more frequent if it is in so many times the articles. */
  private static final int CLEARLY = 10;

  private static final int MAX_WORDS = 12;
  private static final int MAX_OTHERS = 3;
  private static final int MAX_SEARCHES = 8;
  private static final int MAX_OFFERED = 3;

  /** Words as typed, but neither names of fields nor parts of patterns. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}*?~'’])\\p{L}[\\p{L}\\p{N}'’]{2,}(?![\\p{L}\\p{N}*?~:'’])");

  private static final Set<String> OPERATORS = Set.of("AND", "NOT", "NEAR", "PRE", "ATLEAST");

  /** Counts the articles that answer a search. */
  interface Count {
    long of(SearchParameters parameters) throws IOException;
  }

  private final ArticleSearch search;
  private final Count count;

  SpellingRemedies(ArticleSearch search, Count count) {
    this.search = search;
    this.count = count;
  }

  /**
   * Returns the most found first.
   *
   * @param query what {@code parameters} ask, as understood
   * @param total how many articles answer it
   */
  List<Spelling> find(SearchParameters parameters, ParsedQuery query, long total)
      throws IOException {
    Doubts doubts = total > FEW ? lost(parameters, query) : doubtful(parameters);
    List<Spelling> found = new ArrayList<>();
    int searches = 0;
    for (Map<String, String> words : doubts.respellings()) {
      if (searches++ < MAX_SEARCHES && found.size() < MAX_OFFERED) {
        SearchParameters other = parameters.withQuery(replaced(parameters.q(), words));
        long articles = count.of(other);
        // What a word adds that nothing has can be small beside what the others find.
        long enough = doubts.lost().containsAll(words.keySet()) ? total : CLEARLY * total;
        if (articles > 0 && articles >= enough) {
          found.add(new Spelling(other, articles));
        }
      }
    }
    found.sort(Comparator.comparingLong(Spelling::count).reversed());
    return found;
  }

  /**
   * Words that may be misspelt.
   *
   * @param others likelier spellings of each word as typed
   * @param lost those of the words that find nothing
   */
  private record Doubts(Map<String, List<String>> others, Set<String> lost) {

    /** Returns all words respelt, then one of them each. */
    Set<Map<String, String>> respellings() {
      Set<Map<String, String>> respellings = new LinkedHashSet<>();
      Map<String, String> all = new LinkedHashMap<>();
      others.forEach((word, likelier) -> all.put(word, likelier.getFirst()));
      respellings.add(all);
      for (int i = 0; i < MAX_OTHERS; i++) {
        for (Map.Entry<String, List<String>> word : others.entrySet()) {
          if (i < word.getValue().size()) {
            respellings.add(Map.of(word.getKey(), word.getValue().get(i)));
          }
        }
      }
      respellings.remove(Map.of());
      return respellings;
    }
  }

  /** Every word that has likelier spellings. */
  private Doubts doubtful(SearchParameters parameters) throws IOException {
    Map<String, List<String>> others = new LinkedHashMap<>();
    Set<String> lost = new HashSet<>();
    for (String word : typed(parameters.q())) {
      Spellings spellings = search.spellings(word, Long.MAX_VALUE);
      List<String> likelier = likelier(spellings);
      if (!likelier.isEmpty() && others.size() < MAX_WORDS) {
        others.put(word, likelier);
        if (isLost(word, spellings, parameters)) {
          lost.add(word);
        }
      }
    }
    return new Doubts(others, lost);
  }

  /** Only the words among alternatives that find nothing. */
  private Doubts lost(SearchParameters parameters, ParsedQuery query) throws IOException {
    Set<String> alternatives =
        alternatives(query.root(), false)
            .flatMap(text -> typed(text).stream())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .limit(MAX_WORDS)
            .collect(Collectors.toSet());
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (String word : typed(parameters.q())) {
      if (alternatives.contains(word.toLowerCase(Locale.ROOT))) {
        Spellings spellings = search.spellings(word, 0);
        List<String> likelier = likelier(spellings);
        if (!likelier.isEmpty() && isLost(word, spellings, parameters)) {
          others.put(word, likelier);
        }
      }
    }
    return new Doubts(others, others.keySet());
  }

  private static Stream<String> alternatives(QueryNode node, boolean among) {
    return switch (node) {
      case Or or -> or.children().stream().flatMap(child -> alternatives(child, true));
      case And and -> and.children().stream().flatMap(child -> alternatives(child, among));
      case Near near ->
          Stream.of(near.left(), near.right()).flatMap(side -> alternatives(side, among));
      case AtLeast many -> alternatives(many.child(), among);
      case Not not -> alternatives(not.child(), among);
      case Word word -> among ? Stream.of(word.text()) : Stream.empty();
      case Phrase phrase -> among ? Stream.of(phrase.text()) : Stream.empty();
      case Exact exact -> among ? Stream.of(exact.text()) : Stream.empty();
      default -> Stream.empty();
    };
  }

  /** Returns whether a word finds nothing by itself, in another form of its stem neither. */
  private boolean isLost(String word, Spellings spellings, SearchParameters parameters)
      throws IOException {
    return spellings.articles() == 0 && count.of(parameters.everywhere().withQuery(word)) == 0;
  }

  private static List<String> likelier(Spellings spellings) {
    return spellings.others().stream()
        .filter(other -> other.articles() >= CLEARLY * spellings.articles())
        .map(Spellings.Spelling::word)
        .limit(MAX_OTHERS)
        .toList();
  }

  private static Set<String> typed(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (!OPERATORS.contains(matcher.group())) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  private static String replaced(String q, Map<String, String> words) {
    return WORD.matcher(q)
        .replaceAll(
            found -> {
              String word = found.group();
              return Matcher.quoteReplacement(likeTyped(word, words.getOrDefault(word, word)));
            });
  }

  private static String likeTyped(String typed, String word) {
    return Character.isUpperCase(typed.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }
}
