package dateline.testing;

import dateline.analysis.TextAnalysis;
import dateline.article.EnrichedArticle;
import dateline.embedding.ArticleEmbedder;
import dateline.embedding.Embedder;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.FileStamp;
import dateline.index.InventoryEntry;
import dateline.lucene.LuceneArticleIndex;
import dateline.lucene.LuceneArticleSearch;
import dateline.query.ParsedQuery;
import dateline.query.QueryParser;
import dateline.search.Hit;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small index of given articles, open for searching. */
public final class TestIndex implements AutoCloseable {
  private static final List<String> KNOWN = List.of("KP", "KR", "RU", "US", "GE", "JP", "FR");

  private final TextAnalysis analysis = new TextAnalysis();
  private final QueryParser parser = new QueryParser(TestIndex::country, name -> Optional.empty());
  private final LuceneArticleSearch search;

  private TestIndex(Path folder, List<List<EnrichedArticle>> files, @Nullable Embedder embedder)
      throws IOException {
    try (ArticleWriter writer = new LuceneArticleIndex(folder, analysis).rebuild()) {
      for (List<EnrichedArticle> articles : files) {
        String path = articles.getFirst().article().source().path();
        writer.put(entry(path, articles.size()), withVectors(articles, embedder));
      }
      writer.commit();
    }
    search = LuceneArticleSearch.open(folder, analysis, (dimension, value) -> value, embedder);
  }

  private static List<EnrichedArticle> withVectors(
      List<EnrichedArticle> articles, @Nullable Embedder embedder) {
    if (embedder == null) {
      return articles;
    }
    var vectors = new ArticleEmbedder(embedder, ArticleEmbedder.Parts.LEAD);
    return articles.stream()
        .map(article -> article.withEmbedding(vectors.embed(article.article())))
        .toList();
  }

  /** Indexes articles, one file each, in an empty folder. */
  public static TestIndex of(Path folder, List<TestArticle> articles) throws IOException {
    return ofEnriched(folder, enriched(articles));
  }

  /** Indexes articles with entities, one file each, in an empty folder. */
  public static TestIndex ofEnriched(Path folder, List<EnrichedArticle> articles)
      throws IOException {
    return new TestIndex(folder, oneEach(articles), null);
  }

  private static List<List<EnrichedArticle>> oneEach(List<EnrichedArticle> articles) {
    return articles.stream().map(List::of).toList();
  }

  private static List<EnrichedArticle> enriched(List<TestArticle> articles) {
    return articles.stream().map(TestArticle::enriched).toList();
  }

  /** The same with vectors. */
  public static TestIndex of(Path folder, List<TestArticle> articles, Embedder embedder)
      throws IOException {
    return new TestIndex(folder, oneEach(enriched(articles)), embedder);
  }

  /** The same of one file that holds them all. */
  public static TestIndex ofOneFile(Path folder, List<TestArticle> articles, Embedder embedder)
      throws IOException {
    return new TestIndex(folder, List.of(enriched(articles)), embedder);
  }

  /** The inventory entry of a file that holds one article. */
  public static InventoryEntry entry(String path) {
    return entry(path, 1);
  }

  private static InventoryEntry entry(String path, int articles) {
    return new InventoryEntry(
        path, FileStamp.of(1, Instant.EPOCH), sha256(path), new FileOutcome.Indexed(articles));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  public LuceneArticleSearch search() {
    return search;
  }

  public ParsedQuery parse(String query) {
    return parser.parse(query);
  }

  /** Returns the first answers, without what is only related. */
  public SearchResults search(String query) throws IOException {
    return search.search(
        SearchRequest.of(parse(query))
            .withMatching(Matching.ALL)
            .withPage(0, SearchRequest.MAX_SIZE));
  }

  /** Returns the first of the whole list, related articles included, with explanations. */
  public SearchResults explained(String query) throws IOException {
    return explained(parse(query));
  }

  /** The same for a query that another parser has understood. */
  public SearchResults explained(ParsedQuery query) throws IOException {
    return search.search(
        new SearchRequest(
            query, List.of(), null, SearchSort.RELEVANCE, 0, 10, Matching.BEST, true, false));
  }

  /** The paths of the articles that answer, most relevant first. */
  public List<String> paths(String query) throws IOException {
    return search(query).hits().stream().map(hit -> hit.article().source().path()).toList();
  }

  public Hit onlyHit(String query) throws IOException {
    List<Hit> hits = search(query).hits();
    if (hits.size() != 1) {
      throw new AssertionError(query + " has " + hits.size() + " hits");
    }
    return hits.getFirst();
  }

  private static Optional<String> country(String name) {
    String code = name.toUpperCase(Locale.ROOT);
    return KNOWN.contains(code) ? Optional.of(code) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    search.close();
    analysis.close();
  }
}
