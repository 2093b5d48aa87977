package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import dateline.article.ArticleKind;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityType;
import dateline.article.Mention;
import dateline.article.TextRange;
import dateline.query.ParsedQuery;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.TotalHits;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of queries, what they are read as, and what they find in a few small articles. */
class PlaceSearchesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "searches", "places");
  private static final Path SEARCHES = FOLDER.resolve("searches.tsv");
  private static final Pattern MENTION = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)]");
  private static final int FEWEST = 150;
  private static final String[] SIGNS =
      (" § §(§)§\"§~§~2§*§?§:§=§=\"§-§AND §OR §NOT § NEAR/2 § PRE/1 § W/S § W/P §ATLEAST/2 §headline:"
              + "§country:§person:§coal§trade§Turkey§te*§😀§U.S.§'§/§\u0001§~1§person:k")
          .split("§");

  @TempDir Path folder;

  @Test
  void everyQueryIsReadAndAnsweredAsTheTableSays() throws IOException {
    List<String> lines = Files.readAllLines(SEARCHES);
    List<String> actual = new ArrayList<>();
    try (var index = TestIndex.ofEnriched(folder, articles())) {
      for (String line : lines) {
        actual.add(line.startsWith("#") ? line : row(index, line.split("\t", -1)[0]));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.write(SEARCHES, actual);
    }
    assertThat(actual).hasSizeGreaterThan(FEWEST).isEqualTo(lines);
  }

  @Test
  void anyMixOfSignsIsAnswered() throws IOException {
    long seed = Long.getLong("tests.seed", 20_261_125L);
    var random = new Random(seed);
    List<String> queries =
        new ArrayList<>(
            List.of(
                "*a??????????????????????",
                "a* ".repeat(200),
                "(a* NEAR/5 b*) W/P ".repeat(100),
                '"' + "a b ".repeat(950) + '"',
                "\"" + "trade ".repeat(300) + "\"~1000",
                "a".repeat(3_900) + "~ " + "?".repeat(50) + "*b",
                "?*".repeat(1_900) + "x"));
    for (int i = 0; i < 150; i++) {
      queries.add(
          random
              .ints(random.nextInt(30), 0, SIGNS.length)
              .mapToObj(sign -> SIGNS[sign])
              .collect(Collectors.joining()));
    }
    try (var index = TestIndex.ofEnriched(folder, articles())) {
      for (String query : queries) {
        SearchResults results = index.search(query);
        assertThat(results.total().relation())
            .as("seed %d: %s", seed, query)
            .isEqualTo(TotalHits.Relation.EQUAL);
      }
    }
  }

  @Test
  void whenTimeIsUpTheAnswerSaysSo() throws IOException {
    try (var index = TestIndex.ofEnriched(folder, articles());
        var analysis = new TextAnalysis();
        var hurried =
            LuceneArticleSearch.open(
                folder, analysis, (dimension, value) -> value, null, Duration.ZERO)) {
      for (String query : List.of("coal", "*al", "coal W/P trade", "te* NEAR/2 coal", "")) {
        SearchResults results = hurried.search(SearchRequest.of(index.parse(query)));
        assertThat(results.total().relation()).as(query).isEqualTo(TotalHits.Relation.AT_LEAST);
        assertThat(results.notes()).as(query).anyMatch(note -> note.startsWith("time was up"));
      }
    }
  }

  private static String row(TestIndex index, String query) throws IOException {
    ParsedQuery parsed = index.parse(query);
    SearchResults results =
        index.search().search(SearchRequest.of(parsed).withMatching(Matching.ALL));
    String paths =
        results.hits().stream()
            .map(hit -> hit.article().source().path())
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(results.hits()).as(query).hasSize((int) results.total().value());
    return query
        + "\t"
        + parsed.interpretation()
        + "\t"
        + (results.anyWord() ? "any: " : "")
        + paths;
  }

  private static List<EnrichedArticle> articles() throws IOException {
    var articles = new ArrayList<EnrichedArticle>();
    String text = Files.readString(FOLDER.resolve("articles.txt"));
    for (String block : text.substring(text.indexOf("path ")).split("\n\n", -1)) {
      List<String> lines = block.strip().lines().toList();
      articles.add(article(lines));
    }
    return articles;
  }

  private static EnrichedArticle article(List<String> lines) {
    var mentions = new ArrayList<Mention>();
    String headline =
        plain(lines.get(1).replaceFirst("headline ", ""), TextRange.HEADLINE, mentions);
    var paragraphs = new ArrayList<String>();
    for (String line : lines.subList(2, lines.size())) {
      paragraphs.add(plain(line, paragraphs.size(), mentions));
    }
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() != EntityType.COUNTRY) {
        entities.put(
            mention.entityId(),
            new Entity(mention.type(), mention.entityId(), mention.entityId(), 1));
      }
    }
    List<String> codes =
        mentions.stream()
            .filter(mention -> mention.type() == EntityType.COUNTRY)
            .map(Mention::entityId)
            .distinct()
            .toList();
    EnrichedArticle plain =
        TestArticle.of(
                lines.getFirst().replaceFirst("path ", ""),
                headline,
                paragraphs.toArray(String[]::new))
            .withKind(ArticleKind.NEWS)
            .enriched();
    return new EnrichedArticle(
        plain.article(),
        new CountryTags(codes, List.of(), null, List.of()),
        List.copyOf(entities.values()),
        mentions);
  }

  /** Takes the marks out of a text and notes what they mark. */
  private static String plain(String text, int part, List<Mention> mentions) {
    var plain = new StringBuilder();
    int done = 0;
    for (Matcher mark = MENTION.matcher(text); mark.find(); done = mark.end()) {
      plain.append(text, done, mark.start());
      int start = plain.length();
      plain.append(mark.group(2));
      String[] name = mark.group(1).split(":", 2);
      EntityType type =
          switch (name[0]) {
            case "person" -> EntityType.PERSON;
            case "org" -> EntityType.ORGANISATION;
            default -> EntityType.COUNTRY;
          };
      mentions.add(
          new Mention(new TextRange(part, start, plain.length()), type, name[name.length - 1]));
    }
    return plain.append(text.substring(done)).toString();
  }
}
