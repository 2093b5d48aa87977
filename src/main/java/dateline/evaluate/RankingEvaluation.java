package dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.article.Embedding;
import dateline.article.EnrichedArticle;
import dateline.article.Origin;
import dateline.article.Publication;
import dateline.article.SourceLocator;
import dateline.article.Sourced;
import dateline.embedding.ArticleEmbedder;
import dateline.embedding.Embedder;
import dateline.entity.Enricher;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.InventoryEntry;
import dateline.lucene.Bm25Baseline;
import dateline.lucene.LuceneArticleIndex;
import dateline.lucene.LuceneArticleSearch;
import dateline.query.QueryParser;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

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

  /** Our ranking by words alone: what a user gets with {@code --vectors off}. */
  public static final String BM25F = "bm25f";

  /** Nearness of vectors alone. */
  public static final String DENSE = "dense";

  /** The ranks of {@link #BM25F} and {@link #DENSE} put together as is usual, for comparison. */
  public static final String FUSED = "fused";

  /** What a user gets who only types the query. */
  public static final String DATELINE = "dateline";

  /** All of them. */
  public static final List<String> SYSTEMS = List.of(BM25, BM25F, DENSE, FUSED, DATELINE);

  private final Enricher enricher;
  private final QueryParser parser;
  private final @Nullable Embedder embedder;
  private final @Nullable ArticleEmbedder articles;

  private record Topic(String id, String text) {}

  /**
   * @param embedder null to do without vectors: {@link #DATELINE} then goes by words
   * @param parts what of an article its vector is made of
   */
  public RankingEvaluation(
      Enricher enricher,
      QueryParser parser,
      @Nullable Embedder embedder,
      ArticleEmbedder.Parts parts) {
    this.enricher = enricher;
    this.parser = parser;
    this.embedder = embedder;
    this.articles = embedder == null ? null : new ArticleEmbedder(embedder, parts);
  }

  /**
   * Measures systems on one folder.
   *
   * @param systems names among {@link #SYSTEMS}
   * @throws IllegalArgumentException if a name is none of them, or needs vectors and there are none
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
    Map<String, List<List<String>>> rankings = rankings(documents, queries, systems);
    var means = new LinkedHashMap<String, RankingMetrics>();
    Map<String, List<RankingMetrics>> each = new HashMap<>();
    for (String system : systems) {
      var figures = new ArrayList<RankingMetrics>();
      for (int i = 0; i < topics.size(); i++) {
        Map<String, Integer> judged = qrels.getOrDefault(topics.get(i).id(), Map.of());
        figures.add(RankingMetrics.of(rankings.getOrDefault(system, List.of()).get(i), judged));
      }
      each.put(system, figures);
      means.put(system, RankingMetrics.mean(figures));
    }
    return new RankingReport(documents.size(), topics.size(), means, significance(each, systems));
  }

  private static SequencedMap<String, RankingReport.Significance> significance(
      Map<String, List<RankingMetrics>> figures, List<String> systems) {
    var significance = new LinkedHashMap<String, RankingReport.Significance>();
    List<RankingMetrics> yardstick = figures.get(BM25);
    for (String system : systems) {
      List<RankingMetrics> own = figures.get(system);
      if (yardstick != null && own != null && !system.equals(BM25)) {
        significance.put(
            system,
            new RankingReport.Significance(
                p(own, yardstick, RankingMetrics::ndcg10), p(own, yardstick, RankingMetrics::map)));
      }
    }
    return significance;
  }

  private static double p(
      List<RankingMetrics> one,
      List<RankingMetrics> other,
      ToDoubleFunction<RankingMetrics> figure) {
    return PairedRandomisation.pValue(
        one.stream().mapToDouble(figure).toArray(), other.stream().mapToDouble(figure).toArray());
  }

  /** Returns the ranked lists of systems, one for each query. */
  private Map<String, List<List<String>>> rankings(
      List<JsonNode> documents, List<String> queries, List<String> systems) throws IOException {
    for (String system : systems) {
      if (!SYSTEMS.contains(system)) {
        throw new IllegalArgumentException(
            "no system is called %s: name some of %s".formatted(system, SYSTEMS));
      }
    }
    Map<String, List<List<String>>> rankings = new HashMap<>();
    if (systems.contains(BM25)) {
      rankings.put(BM25, bm25(documents, queries));
    }
    List<Embedding> meanings =
        systems.stream().anyMatch(List.of(DENSE, FUSED, DATELINE)::contains)
            ? meanings(documents)
            : List.of();
    if (systems.contains(DENSE) || systems.contains(FUSED)) {
      rankings.put(DENSE, dense(documents, meanings, queries));
    }
    if (systems.stream().anyMatch(List.of(BM25F, FUSED, DATELINE)::contains)) {
      try (var folder = TemporaryFolder.create();
          var analysis = new TextAnalysis()) {
        index(documents, meanings, new LuceneArticleIndex(folder.path(), analysis));
        rankings.put(BM25F, dateline(folder.path(), analysis, queries, null));
        if (systems.contains(DATELINE)) {
          rankings.put(DATELINE, dateline(folder.path(), analysis, queries, embedder));
        }
      }
    }
    if (systems.contains(FUSED)) {
      rankings.put(FUSED, fused(rankings.get(BM25F), rankings.get(DENSE)));
    }
    return rankings;
  }

  private static List<List<String>> fused(
      @Nullable List<List<String>> words, @Nullable List<List<String>> dense) {
    if (words == null || dense == null) {
      throw new IllegalStateException("both are measured before");
    }
    var fused = new ArrayList<List<String>>();
    for (int i = 0; i < words.size(); i++) {
      fused.add(DenseRanking.fuse(words.get(i), dense.get(i), DEPTH));
    }
    return fused;
  }

  /** Returns the vectors of articles, which are most of the work; empty if there are none. */
  private List<Embedding> meanings(List<JsonNode> documents) {
    ArticleEmbedder each = articles;
    return each == null
        ? List.of()
        : documents.parallelStream()
            .map(document -> each.embed(article(document.path("id").asText(), document)))
            .toList();
  }

  private List<List<String>> dense(
      List<JsonNode> documents, List<Embedding> meanings, List<String> queries) {
    if (embedder == null) {
      throw new IllegalArgumentException("dense and fused need vectors: leave out --vectors off");
    }
    var ranking = new DenseRanking(embedder);
    for (int i = 0; i < documents.size(); i++) {
      ranking.add(documents.get(i).path("id").asText(), meanings.get(i).vector());
    }
    return queries.stream().map(query -> ranking.search(query, DEPTH)).toList();
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

  private List<List<String>> dateline(
      Path folder, TextAnalysis analysis, List<String> queries, @Nullable Embedder vectors)
      throws IOException {
    try (var search =
        LuceneArticleSearch.open(folder, analysis, (dimension, value) -> value, vectors)) {
      var rankings = new ArrayList<List<String>>();
      for (String query : queries) {
        SearchRequest request = SearchRequest.of(parser.parse(query)).withPage(0, DEPTH);
        List<Hit> hits = search.search(request).hits();
        rankings.add(hits.stream().map(hit -> hit.article().source().path()).toList());
      }
      return rankings;
    }
  }

  private void index(List<JsonNode> documents, List<Embedding> meanings, LuceneArticleIndex index)
      throws IOException {
    try (ArticleWriter writer = index.rebuild()) {
      for (int i = 0; i < documents.size(); i++) {
        String id = documents.get(i).path("id").asText();
        EnrichedArticle article = enricher.enrich(article(id, documents.get(i)));
        if (!meanings.isEmpty()) {
          article = article.withEmbedding(meanings.get(i));
        }
        writer.put(
            new InventoryEntry(id, FileStamp.of(0, Instant.EPOCH), "", new FileOutcome.Indexed(1)),
            List.of(article));
      }
      writer.commit();
    }
  }

  private static Article article(String id, JsonNode document) {
    List<String> paragraphs = paragraphs(document.path("text").asText());
    return new Article(
        new SourceLocator(id, null),
        headline(id, title(document), paragraphs),
        null,
        List.of(),
        Publication.unknown(),
        paragraphs);
  }

  /** Where a set has no titles, an article is named as it would be if it were read from a file. */
  private static Sourced<String> headline(String id, String title, List<String> paragraphs) {
    if (!title.isBlank()) {
      return new Sourced<>(title, Origin.SIDECAR, 1);
    }
    return paragraphs.isEmpty()
        ? new Sourced<>(id, Origin.DEFAULT, 1)
        : Article.headlineOf(paragraphs);
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
