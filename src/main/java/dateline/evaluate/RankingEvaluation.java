package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import dateline.entity.Enricher;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.InventoryEntry;
import dateline.lucene.Bm25Baseline;
import dateline.lucene.LuceneArticleIndex;
import dateline.lucene.LuceneArticleSearch;
import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.query.QueryParser;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Measures ranking against judged queries: a folder with {@code docs.jsonl[.gz]}, {@code
 * queries.jsonl[.gz]} and {@code qrels.txt}, in the form of the Text Retrieval Conference.
 *
 * <p>Rankings are cut at rank {@value #DEPTH}, those of the yardstick too.
 */
public final class RankingEvaluation {

  /** How many ranks are measured. */
  public static final int DEPTH = SearchRequest.MAX_SIZE;

  /** Plain BM25, the yardstick. */
  public static final String BM25 = "bm25";

  /** What a user gets who only types the query. */
  public static final String DATELINE = "dateline";

  /** The same ranking where any word of the query will do, to see what asking for all costs. */
  public static final String ANY_WORD = "any-word";

  private final Enricher enricher;
  private final QueryParser parser;

  private record Topic(String id, String text) {}

  public RankingEvaluation(Enricher enricher, QueryParser parser) {
    this.enricher = enricher;
    this.parser = parser;
  }

  /**
   * Measures systems on one folder.
   *
   * @param systems names among {@link #BM25}, {@link #DATELINE} and {@link #ANY_WORD}
   * @throws IllegalArgumentException if a name is none of them
   */
  public RankingReport evaluate(Path folder, List<String> systems) throws IOException {
    List<JsonNode> documents = JsonLines.readAll(JsonLines.find(folder, "docs.jsonl"));
    Map<String, Map<String, Integer>> qrels = qrels(folder.resolve("qrels.txt"));
    List<Topic> topics =
        JsonLines.readAll(JsonLines.find(folder, "queries.jsonl")).stream()
            .map(node -> new Topic(node.path("id").asText(), node.path("text").asText()))
            .filter(topic -> qrels.containsKey(topic.id()))
            .toList();
    List<String> queries = topics.stream().map(Topic::text).toList();
    var measured = new LinkedHashMap<String, RankingMetrics>();
    for (String system : systems) {
      List<List<String>> rankings =
          switch (system) {
            case BM25 -> bm25(documents, queries);
            case DATELINE -> dateline(documents, queries, parser::parse);
            case ANY_WORD -> dateline(documents, queries, this::anyWord);
            default ->
                throw new IllegalArgumentException(
                    "no system is called %s: name bm25, dateline or any-word".formatted(system));
          };
      var figures = new ArrayList<RankingMetrics>();
      for (int i = 0; i < rankings.size(); i++) {
        figures.add(
            RankingMetrics.of(rankings.get(i), qrels.getOrDefault(topics.get(i).id(), Map.of())));
      }
      measured.put(system, RankingMetrics.mean(figures));
    }
    return new RankingReport(documents.size(), topics.size(), measured);
  }

  private static List<List<String>> bm25(List<JsonNode> documents, List<String> queries)
      throws IOException {
    try (var analysis = new TextAnalysis();
        var baseline = new Bm25Baseline(analysis)) {
      for (JsonNode document : documents) {
        baseline.add(
            document.path("id").asText(), title(document) + "\n" + document.path("text").asText());
      }
      return baseline.search(queries, DEPTH);
    }
  }

  private ParsedQuery anyWord(String query) {
    ParsedQuery parsed = parser.parse(query);
    QueryNode root = parsed.anyWord().orElse(parsed.root());
    return new ParsedQuery(parsed.input(), root, parsed.interpretation(), parsed.repairs());
  }

  private List<List<String>> dateline(
      List<JsonNode> documents, List<String> queries, Function<String, ParsedQuery> understand)
      throws IOException {
    try (var folder = TemporaryFolder.create();
        var analysis = new TextAnalysis()) {
      index(documents, new LuceneArticleIndex(folder.path(), analysis));
      try (var search =
          LuceneArticleSearch.open(folder.path(), analysis, (dimension, value) -> value)) {
        var rankings = new ArrayList<List<String>>();
        for (String query : queries) {
          SearchRequest request = SearchRequest.of(understand.apply(query)).withPage(0, DEPTH);
          SearchResults results = search.search(request);
          rankings.add(results.hits().stream().map(hit -> hit.article().source().path()).toList());
        }
        return rankings;
      }
    }
  }

  private void index(List<JsonNode> documents, LuceneArticleIndex index) throws IOException {
    try (ArticleWriter writer = index.rebuild()) {
      for (JsonNode document : documents) {
        String id = document.path("id").asText();
        EnrichedArticle article = enricher.enrich(article(id, document));
        writer.put(
            new InventoryEntry(id, FileStamp.of(0, Instant.EPOCH), "", new FileOutcome.Indexed(1)),
            List.of(article));
      }
      writer.commit();
    }
  }

  private static Article article(String id, JsonNode document) {
    String title = title(document);
    return new Article(
        new SourceLocator(id, null),
        // Some sets have no titles; an id gives no query word a place to match.
        new Sourced<>(title.isBlank() ? id : title, Origin.DEFAULT, 1),
        null,
        List.of(),
        Publication.unknown(),
        paragraphs(document.path("text").asText()));
  }

  private static List<String> paragraphs(String text) {
    String[] blocks = text.split("\\n\\s*\\n", -1);
    var paragraphs = new ArrayList<String>();
    for (String block : blocks) {
      if (!block.isBlank()) {
        paragraphs.add(block.strip().replace('\n', ' '));
      }
    }
    return paragraphs;
  }

  private static String title(JsonNode document) {
    return document.path("title").asText("");
  }

  private static Map<String, Map<String, Integer>> qrels(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        String[] columns = line.strip().split("\\s+", -1);
        if (columns.length != 4 || !columns[3].matches("-?\\d{1,9}")) {
          throw new JudgedDataException(
              "%s: \"%s\" is not \"query 0 document grade\"".formatted(file, line), null);
        }
        grades
            .computeIfAbsent(columns[0], query -> new HashMap<>())
            .put(columns[2], Integer.parseInt(columns[3]));
      }
    }
    return grades;
  }
}
