package dateline.bench;

import dateline.analysis.TextAnalysis;
import dateline.lucene.LuceneArticleSearch;
import dateline.query.ParsedQuery;
import dateline.query.QueryParser;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long the engine takes for a first page with facets and highlights: one thread, inside the
 * process, by words only. Takes an index folder and, if wanted, a file with a query a line. Prints
 * percentiles of each of some rounds, which shows when the compiler is done.
 */
public final class SearchBenchmark {
  private static final int ROUNDS = 8;
  private static final int SEARCHES = 1000;

  private static final List<String> QUERIES =
      List.of(
          "climate change",
          "oil sanctions",
          "border talks",
          "prime minister",
          "nuclear weapons",
          "election fraud",
          "free press",
          "peace process",
          "trade war",
          "human rights",
          "refugee crisis",
          "public health",
          "military coup",
          "interest rates",
          "women education",
          "drone strikes");

  private SearchBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments index folder, file of queries
   */
  public static void main(String[] arguments) throws IOException {
    List<String> queries =
        arguments.length > 1 ? Files.readAllLines(Path.of(arguments[1])) : QUERIES;
    var parser = new QueryParser(name -> Optional.empty(), name -> Optional.empty());
    List<ParsedQuery> parsed = queries.stream().map(parser::parse).toList();
    try (var analysis = new TextAnalysis();
        var search =
            LuceneArticleSearch.open(
                Path.of(arguments[0]), analysis, (dimension, value) -> value)) {
      System.out.printf(Locale.ROOT, "%,d articles%n", search.articles());
      for (int round = 0; round < ROUNDS; round++) {
        double[] millis = new double[SEARCHES];
        long hits = 0;
        for (int i = 0; i < SEARCHES; i++) {
          long started = System.nanoTime();
          var results = search.search(SearchRequest.of(parsed.get(i % parsed.size())));
          millis[i] = (System.nanoTime() - started) / 1e6;
          hits += results.hits().size();
        }
        Arrays.sort(millis);
        System.out.printf(
            Locale.ROOT,
            "p50 %.2f ms  p95 %.2f ms  p99 %.2f ms, %,d hits%n",
            millis[SEARCHES / 2],
            millis[SEARCHES * 95 / 100],
            millis[SEARCHES * 99 / 100],
            hits);
      }
    }
  }
}
