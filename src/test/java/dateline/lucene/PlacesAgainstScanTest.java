package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.TextRange;
import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operator that looks at places, alone and combined, over random articles: the engine and a
 * scan that tries everything find the same articles and mark the same words in them.
 */
class PlacesAgainstScanTest {
  private static final List<String> WORDS =
      List.of("alfa", "alfb", "bravo", "delta", "golf", "hotel", "kilo", "klio");
  private static final int ARTICLES = 60;
  private static final int QUERIES = 400;

  @TempDir Path folder;

  @Test
  void articlesAndHighlightsAreThoseOfAScan() throws IOException {
    long seed = Long.getLong("tests.seed", 20_261_125L);
    var random = new Random(seed);
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(randomArticle(random, i));
    }
    int found = 0;
    try (var index = TestIndex.ofEnriched(folder, articles)) {
      for (int i = 0; i < QUERIES; i++) {
        String query = randomQuery(random);
        found += assertAnswer(articles, index, query, "seed %d, query %d: ".formatted(seed, i));
      }
    }
    assertThat(found).as("articles found in all").isGreaterThan(QUERIES);
  }

  @Test
  void whatIsHighlightedMatchesAgainAlone(@TempDir Path other) throws IOException {
    long seed = Long.getLong("tests.seed", 20_261_125L) + 1;
    var random = new Random(seed);
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(randomArticle(random, i));
    }
    var alone = new ArrayList<EnrichedArticle>();
    var queries = new ArrayList<String>();
    try (var index = TestIndex.ofEnriched(folder, articles)) {
      for (int i = 0; i < QUERIES / 4; i++) {
        String query = near(random, 2);
        ParsedQuery parsed = index.parse(query);
        for (EnrichedArticle article : articles) {
          if (new PlacesScan(article).answers(parsed.root())) {
            Set<TextRange> kept = marked(index, article, parsed);
            alone.add(with(article, kept, "alone/" + queries.size() + ".txt"));
            queries.add(query);
            break;
          }
        }
      }
    }
    assertThat(queries).hasSizeGreaterThan(QUERIES / 8);
    try (var index = TestIndex.ofEnriched(other, alone)) {
      for (int i = 0; i < queries.size(); i++) {
        assertThat(index.paths(queries.get(i)))
            .as("seed %d: %s in %s", seed, queries.get(i), alone.get(i).article().paragraphs())
            .contains("alone/" + i + ".txt");
      }
    }
  }

  /** Makes all words but some into one that nobody asks for. */
  private static EnrichedArticle with(EnrichedArticle article, Set<TextRange> kept, String path) {
    var paragraphs = new ArrayList<String>();
    for (int part = 0; part < article.article().paragraphs().size(); part++) {
      paragraphs.add(with(article.article().text(part), part, kept));
    }
    String headline = with(article.article().text(TextRange.HEADLINE), TextRange.HEADLINE, kept);
    List<Mention> mentions =
        article.mentions().stream().filter(mention -> isKept(article, mention, kept)).toList();
    return new EnrichedArticle(
        TestArticle.of(path, headline, paragraphs.toArray(String[]::new)).enriched().article(),
        article.countries(),
        List.of(),
        mentions);
  }

  private static String with(String text, int part, Set<TextRange> kept) {
    var blank = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = i;
      if (Character.isLetter(text.charAt(i))
          && kept.stream()
              .noneMatch(word -> word.part() == part && word.start() <= at && at < word.end())) {
        blank.setCharAt(i, Character.isUpperCase(text.charAt(i)) ? 'Z' : 'z');
      }
    }
    return blank.toString();
  }

  private static boolean isKept(EnrichedArticle article, Mention mention, Set<TextRange> kept) {
    TextRange range = mention.range();
    String before = article.article().text(range.part());
    return with(before, range.part(), kept)
        .substring(range.start(), range.end())
        .equals(before.substring(range.start(), range.end()));
  }

  private static int assertAnswer(
      List<EnrichedArticle> articles, TestIndex index, String query, String where)
      throws IOException {
    ParsedQuery parsed = index.parse(query);
    QueryNode root = parsed.root();
    String as = where + query + " read as " + parsed.interpretation();
    SearchResults results = index.search(query);
    List<EnrichedArticle> expected =
        articles.stream().filter(article -> new PlacesScan(article).answers(root)).toList();
    boolean fallBack = results.anyWord();
    assertThat(fallBack ? Stream.<String>empty() : paths(results))
        .as(as)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(article -> article.article().source().path()).toList());
    if (root instanceof QueryNode.Near || root instanceof QueryNode.AtLeast) {
      for (EnrichedArticle article : expected.stream().limit(5).toList()) {
        assertThat(marked(index, article, parsed))
            .as(as + " in " + article.article().paragraphs())
            .isNotEmpty()
            .isEqualTo(new PlacesScan(article).words(root));
      }
    }
    return expected.size();
  }

  private static Stream<String> paths(SearchResults results) {
    assertThat(results.hits()).hasSizeLessThan(SearchRequest.MAX_SIZE);
    return results.hits().stream().map(hit -> hit.article().source().path());
  }

  /** The words that lie in a highlight. */
  private static Set<TextRange> marked(TestIndex index, EnrichedArticle article, ParsedQuery query)
      throws IOException {
    List<TextRange> highlights =
        index.search().article(article.article().id(), query).orElseThrow().highlights();
    var words = new TreeSet<TextRange>();
    for (TextRange highlight : highlights) {
      String text = article.article().text(highlight.part());
      int at = highlight.start();
      for (int end = at; end <= highlight.end(); end++) {
        if (end == highlight.end() || !Character.isLetter(text.charAt(end))) {
          if (end > at) {
            words.add(new TextRange(highlight.part(), at, end));
          }
          at = end + 1;
        }
      }
    }
    return words;
  }

  private static EnrichedArticle randomArticle(Random random, int number) {
    var paragraphs = new String[1 + random.nextInt(3)];
    for (int i = 0; i < paragraphs.length; i++) {
      paragraphs[i] = randomText(random, 1 + random.nextInt(3));
    }
    Article article =
        TestArticle.of("corpus/" + number + ".txt", randomText(random, 1), paragraphs)
            .enriched()
            .article();
    var mentions = new ArrayList<Mention>();
    for (int part = TextRange.HEADLINE; part < paragraphs.length; part++) {
      if (part == TextRange.STANDFIRST) {
        continue;
      }
      addMentions(random, part, article.text(part), mentions);
    }
    List<String> codes = mentions.stream().map(Mention::entityId).distinct().toList();
    return new EnrichedArticle(
        article, new CountryTags(codes, List.of(), null, List.of()), List.of(), mentions);
  }

  /** Names of one to three words; two countries may share words. */
  private static void addMentions(Random random, int part, String text, List<Mention> mentions) {
    for (int start = 0; start < text.length(); start++) {
      boolean wordStarts =
          Character.isLetter(text.charAt(start))
              && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
      if (!wordStarts || random.nextInt(6) > 0) {
        continue;
      }
      int end = start;
      for (int words = random.nextInt(3); end < text.length(); end++) {
        if (!Character.isLetter(text.charAt(end)) && words-- == 0) {
          break;
        }
      }
      String code = random.nextBoolean() ? "KP" : "RU";
      mentions.add(new Mention(new TextRange(part, start, end), EntityType.COUNTRY, code));
    }
  }

  private static String randomText(Random random, int sentences) {
    var text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      for (int word = 0; word < 2 + random.nextInt(7); word++) {
        String next = pick(random, WORDS);
        boolean capital = word == 0 || random.nextInt(4) == 0;
        text.append(word == 0 ? "" : random.nextInt(5) == 0 ? ", " : " ")
            .append(capital ? capital(next) : next);
      }
      text.append(i == sentences - 1 ? "." : ". ");
    }
    return text.toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String randomQuery(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "ATLEAST/" + (2 + random.nextInt(2)) + " " + operand(random, 2);
      case 1 -> pick(random, WORDS) + " AND " + near(random, 1);
      case 2 -> pick(random, WORDS) + " AND NOT (" + near(random, 1) + ")";
      case 3 -> near(random, 1) + " OR " + near(random, 1);
      default -> near(random, 2);
    };
  }

  private static String near(Random random, int depth) {
    String operator =
        switch (random.nextInt(4)) {
          case 0 -> "W/S";
          case 1 -> "W/P";
          case 2 -> "PRE/" + random.nextInt(4);
          default -> "NEAR/" + random.nextInt(4);
        };
    return operand(random, depth) + " " + operator + " " + operand(random, depth);
  }

  private static String operand(Random random, int depth) {
    String word = pick(random, WORDS);
    String other = pick(random, WORDS);
    return switch (random.nextInt(depth > 0 ? 14 : 10)) {
      case 0 -> '"' + word + ' ' + other + '"';
      case 1 -> '"' + word + ' ' + other + "\"~" + (1 + random.nextInt(3));
      case 2 -> '"' + word + ' ' + other + ' ' + word + "\"~2";
      case 3 -> '=' + (random.nextBoolean() ? capital(word) : word);
      case 4 -> "=\"" + capital(word) + ' ' + other + '"';
      case 5 -> pick(random, List.of("alf*", "*o", "k??o", "b*o"));
      case 6 -> word + "~1";
      case 7 -> random.nextBoolean() ? "country:KP" : "country:RU";
      case 8, 9 -> word;
      case 10, 11 -> '(' + operand(random, 0) + " OR " + operand(random, depth - 1) + ')';
      default -> '(' + near(random, depth - 1) + ')';
    };
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
