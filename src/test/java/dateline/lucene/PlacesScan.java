package dateline.lucene;

import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.TextRange;
import dateline.query.Proximity;
import dateline.query.QueryNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers what looks at places in a text by trying everything, word by word. */
final class PlacesScan {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int PART_GAP = 100;

  /** A word of a field: where it stands and in which sentence and part. */
  record Token(String text, int position, int sentence, TextRange range) {
    int part() {
      return range.part();
    }
  }

  /** Positions from start to end, and those that are words of what was looked for. */
  record Span(int start, int end, Set<Integer> words) {}

  private final EnrichedArticle enriched;

  PlacesScan(EnrichedArticle enriched) {
    this.enriched = enriched;
  }

  /** Whether an article answers. */
  boolean answers(QueryNode node) {
    return switch (node) {
      case QueryNode.And and -> and.children().stream().allMatch(this::answers);
      case QueryNode.Or or -> or.children().stream().anyMatch(this::answers);
      case QueryNode.Not not -> !answers(not.child());
      case QueryNode.AtLeast many ->
          fields().mapToInt(field -> apart(spans(field, many.child()))).sum() >= many.times();
      default -> fields().anyMatch(field -> !spans(field, node).isEmpty());
    };
  }

  /** The words that matched, for a query that looks at places alone. */
  Set<TextRange> words(QueryNode node) {
    QueryNode looked = node instanceof QueryNode.AtLeast many ? many.child() : node;
    var words = new TreeSet<TextRange>();
    fields()
        .forEach(
            field -> {
              Set<Integer> matched = new TreeSet<>();
              spans(field, looked).forEach(span -> matched.addAll(span.words()));
              field.stream()
                  .filter(token -> matched.contains(token.position()))
                  .forEach(token -> words.add(token.range()));
            });
    return words;
  }

  private Stream<List<Token>> fields() {
    Article article = enriched.article();
    List<Integer> body = new ArrayList<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      body.add(i);
    }
    return Stream.of(List.of(TextRange.HEADLINE), body).map(this::tokens);
  }

  private List<Token> tokens(List<Integer> parts) {
    var tokens = new ArrayList<Token>();
    int position = 0;
    int sentence = 0;
    for (int part : parts) {
      String text = enriched.article().text(part);
      int last = 0;
      for (Matcher word = WORD.matcher(text); word.find(); ) {
        sentence += text.substring(last, word.start()).contains(".") ? 1 : 0;
        last = word.end();
        tokens.add(
            new Token(
                word.group(), position++, sentence, new TextRange(part, word.start(), word.end())));
      }
      sentence++;
      position += PART_GAP;
    }
    return tokens;
  }

  private static int apart(Collection<Span> spans) {
    int count = 0;
    int end = -1;
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::end)).toList()) {
      if (span.start() > end) {
        count++;
        end = span.end();
      }
    }
    return count;
  }

  private Set<Span> spans(List<Token> tokens, QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> phrase(tokens, List.of(word.text()), 0, false);
      case QueryNode.Phrase phrase -> phrase(tokens, words(phrase.text()), phrase.slop(), false);
      case QueryNode.Exact exact -> phrase(tokens, words(exact.text()), exact.slop(), true);
      case QueryNode.Wildcard wildcard -> {
        Pattern pattern = Pattern.compile(wildcard.pattern().replace("*", ".*").replace("?", "."));
        yield single(
            tokens, token -> pattern.matcher(token.text().toLowerCase(Locale.ROOT)).matches());
      }
      case QueryNode.Fuzzy fuzzy ->
          single(
              tokens,
              token ->
                  distance(token.text().toLowerCase(Locale.ROOT), fuzzy.text()) <= fuzzy.edits());
      case QueryNode.Country country -> country(tokens, country.code());
      case QueryNode.Or or -> {
        var all = new LinkedHashSet<Span>();
        or.children().forEach(child -> all.addAll(spans(tokens, child)));
        yield all;
      }
      case QueryNode.Near near -> near(tokens, near);
      default -> throw new AssertionError("looks at no place: " + node);
    };
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static Set<Span> single(List<Token> tokens, java.util.function.Predicate<Token> fits) {
    var spans = new LinkedHashSet<Span>();
    for (Token token : tokens) {
      if (fits.test(token)) {
        spans.add(new Span(token.position(), token.position(), Set.of(token.position())));
      }
    }
    return spans;
  }

  private static boolean is(Token token, String word, boolean exact) {
    return (exact && !word.equals(word.toLowerCase(Locale.ROOT)))
        ? token.text().equals(word)
        : token.text().equalsIgnoreCase(word);
  }

  private static Set<Span> phrase(List<Token> tokens, List<String> words, int slop, boolean exact) {
    var spans = new LinkedHashSet<Span>();
    if (slop == 0) {
      for (int i = 0; i + words.size() <= tokens.size(); i++) {
        var here = new TreeSet<Integer>();
        for (int w = 0; w < words.size(); w++) {
          Token token = tokens.get(i + w);
          if (token.position() == tokens.get(i).position() + w && is(token, words.get(w), exact)) {
            here.add(token.position());
          }
        }
        if (here.size() == words.size()) {
          spans.add(new Span(here.first(), here.last(), here));
        }
      }
      return spans;
    }
    var chosen = new TreeSet<Integer>();
    choose(tokens, words, 0, slop, exact, chosen, spans);
    var marked = new LinkedHashSet<Span>();
    for (Span span : spans) {
      var inside = new TreeSet<Integer>();
      for (Token token : tokens) {
        if (token.position() >= span.start()
            && token.position() <= span.end()
            && words.stream().anyMatch(word -> is(token, word, exact))) {
          inside.add(token.position());
        }
      }
      marked.add(new Span(span.start(), span.end(), inside));
    }
    return marked;
  }

  /** Gives every word a position of its own, in every way there is. */
  private static void choose(
      List<Token> tokens,
      List<String> words,
      int next,
      int slop,
      boolean exact,
      NavigableSet<Integer> chosen,
      Set<Span> spans) {
    if (next == words.size()) {
      if (chosen.last() - chosen.first() + 1 - words.size() <= slop) {
        spans.add(new Span(chosen.first(), chosen.last(), Set.of()));
      }
      return;
    }
    for (Token token : tokens) {
      if (is(token, words.get(next), exact) && chosen.add(token.position())) {
        choose(tokens, words, next + 1, slop, exact, chosen, spans);
        chosen.remove(token.position());
      }
    }
  }

  private Set<Span> country(List<Token> tokens, String code) {
    var spans = new LinkedHashSet<Span>();
    for (Mention mention : enriched.mentions()) {
      if (mention.type() != EntityType.COUNTRY || !mention.entityId().equals(code)) {
        continue;
      }
      var here = new TreeSet<Integer>();
      for (Token token : tokens) {
        TextRange range = token.range();
        if (range.part() == mention.range().part()
            && range.start() >= mention.range().start()
            && range.end() <= mention.range().end()) {
          here.add(token.position());
        }
      }
      if (!here.isEmpty()) {
        spans.add(new Span(here.first(), here.last(), here));
      }
    }
    return spans;
  }

  private Set<Span> near(List<Token> tokens, QueryNode.Near near) {
    var spans = new LinkedHashSet<Span>();
    for (Span left : spans(tokens, near.left())) {
      for (Span right : spans(tokens, near.right())) {
        boolean before = left.end() < right.start();
        boolean after = right.end() < left.start();
        int start = Math.min(left.start(), right.start());
        int end = Math.max(left.end(), right.end());
        int between = before ? right.start() - left.end() - 1 : left.start() - right.end() - 1;
        boolean fits =
            switch (near.proximity()) {
              case Proximity.Words words ->
                  between <= words.most() && (before || (after && !words.inOrder()));
              case Proximity.Same same -> isSame(tokens, start, end, same);
            };
        if ((before || after) && fits) {
          var words = new TreeSet<Integer>(left.words());
          words.addAll(right.words());
          spans.add(new Span(start, end, words));
        }
      }
    }
    return spans;
  }

  private static boolean isSame(List<Token> tokens, int start, int end, Proximity.Same same) {
    Token first = at(tokens, start);
    Token last = at(tokens, end);
    return switch (same) {
      case SENTENCE -> first.sentence() == last.sentence();
      case PARAGRAPH -> first.part() == last.part();
    };
  }

  private static Token at(List<Token> tokens, int position) {
    return tokens.stream().filter(token -> token.position() == position).findFirst().orElseThrow();
  }

  /** Letters added, left out, changed or swapped with the next, each letter touched once. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
