package dateline.bench;

import dateline.analysis.TextAnalysis;
import dateline.embedding.MiniLm;
import dateline.lucene.BareSearch;
import dateline.lucene.LuceneArticleSearch;
import dateline.query.ParsedQuery;
import dateline.query.QueryParser;
import dateline.query.Thesaurus;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a query of two words takes inside the process, on one thread: the first page of ten hits
 * with all facets, highlights and snippets, beside what Lucene's own parts take over the same
 * index. Each measurement asks for another query than the one before.
 *
 * <p>Sampling gives percentiles. Two forks, as one compilation may be luckier than another; ten
 * seconds of warm-up, as percentiles go on falling for about so long.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class SearchBenchmark {

  /** Each first word goes with each second one: more queries than vectors of queries are kept. */
  private static final List<String> FIRST =
      List.of(
          "climate",
          "oil",
          "border",
          "prime",
          "nuclear",
          "election",
          "free",
          "peace",
          "trade",
          "human",
          "refugee",
          "public",
          "military",
          "interest",
          "women",
          "drone",
          "national",
          "foreign",
          "economic",
          "russian",
          "chinese",
          "american",
          "european",
          "israeli",
          "civil",
          "supreme",
          "health",
          "school",
          "police",
          "tax",
          "war",
          "press");

  private static final List<String> SECOND =
      List.of(
          "change",
          "sanctions",
          "talks",
          "minister",
          "weapons",
          "fraud",
          "policy",
          "process",
          "deal",
          "rights",
          "crisis",
          "debt",
          "coup",
          "rates",
          "education",
          "strikes",
          "security",
          "court",
          "government",
          "president",
          "party",
          "law",
          "vote",
          "reform",
          "budget",
          "growth",
          "protest",
          "violence",
          "aid",
          "leaders",
          "media",
          "power");

  /** Folder of an index with vectors. */
  @Param("index")
  public String index = "";

  /** Whether articles with other words for the same are looked for, as users have it. */
  @Param("true")
  public boolean thesaurus = true;

  private final TextAnalysis analysis = new TextAnalysis();
  private final MiniLm embedder = new MiniLm();
  private final List<String> words = new ArrayList<>();
  private final List<ParsedQuery> queries = new ArrayList<>();
  private final List<String> typed = new ArrayList<>();
  private LuceneArticleSearch byWords;
  private LuceneArticleSearch byMeaning;
  private BareSearch bare;
  private int next;

  /** Made by JMH, which fills in the index folder and then opens it. */
  @SuppressWarnings("NullAway.Init")
  public SearchBenchmark() {}

  /** Opens the index. */
  @Setup
  public void open() throws IOException {
    Path folder = Path.of(index);
    byWords = LuceneArticleSearch.open(folder, analysis, (dimension, value) -> value);
    byMeaning = LuceneArticleSearch.open(folder, analysis, (dimension, value) -> value, embedder);
    bare = new BareSearch(folder, analysis);
    FIRST.forEach(first -> SECOND.forEach(second -> words.add(first + " " + second)));
    Collections.shuffle(words, new Random(1));
    var parser =
        new QueryParser(
            name -> Optional.empty(),
            name -> Optional.empty(),
            (type, name) -> Optional.empty(),
            thesaurus ? Thesaurus.shipped() : Thesaurus.NONE);
    words.forEach(query -> queries.add(parser.parse(query)));
    for (String query : words) {
      for (int end = 2; end <= query.length(); end++) {
        typed.add(query.substring(0, end));
      }
    }
    Collections.shuffle(typed, new Random(1));
  }

  /** The engine by words alone. */
  @Benchmark
  public SearchResults lexical() throws IOException {
    return byWords.search(SearchRequest.of(another(queries)));
  }

  /** The engine by words and meaning, the vector of the query included. */
  @Benchmark
  public SearchResults fused() throws IOException {
    return byMeaning.search(SearchRequest.of(another(queries)));
  }

  /** The vector of the query alone. */
  @Benchmark
  public float[] queryVector() {
    return embedder.embed(another(words));
  }

  /** Suggestions at any letter of a query. */
  @Benchmark
  public List<Suggestion> suggest() throws IOException {
    return byWords.suggest(another(typed), 8);
  }

  /** Lucene's searcher alone. */
  @Benchmark
  public TopDocs bareTop() throws IOException {
    return bare.top(another(words));
  }

  /** Lucene's searcher with facets. */
  @Benchmark
  public List<FacetResult> bareWithFacets() throws IOException {
    return bare.facets(another(words));
  }

  /** Lucene's searcher with facets and {@code UnifiedHighlighter}. */
  @Benchmark
  public BareSearch.Answer bareWithFacetsAndHighlights() throws IOException {
    return bare.answer(another(words));
  }

  private <T> T another(List<T> all) {
    next = (next + 1) % all.size();
    return all.get(next);
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    byWords.close();
    byMeaning.close();
    bare.close();
    analysis.close();
    embedder.close();
  }
}
