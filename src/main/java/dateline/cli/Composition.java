package dateline.cli;

import dateline.analysis.TextAnalysis;
import dateline.article.ArticleKind;
import dateline.embedding.ArticleEmbedder;
import dateline.embedding.Embedder;
import dateline.embedding.EmbeddingUnavailableException;
import dateline.embedding.MiniLm;
import dateline.entity.Authority;
import dateline.entity.AuthorityFiles;
import dateline.entity.CountryNames;
import dateline.entity.Regions;
import dateline.index.ArticleIndex;
import dateline.ingest.Enrichment;
import dateline.ingest.Ingest;
import dateline.ingest.LateEnrichment;
import dateline.lucene.IndexMaintenance;
import dateline.lucene.LuceneArticleIndex;
import dateline.lucene.LuceneArticleSearch;
import dateline.lucene.Patience;
import dateline.query.QueryParser;
import dateline.query.RegionNames;
import dateline.query.Thesaurus;
import dateline.search.Dimension;
import dateline.search.ValueLabels;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of the program, put together. Parts that are slow to make are made by the method that
 * gives them, so that a search does not pay for reading documents. Closing it closes what it gave.
 */
final class Composition implements AutoCloseable {
  private final TextAnalysis analysis = new TextAnalysis();
  private final MiniLm embedder = new MiniLm();
  private final CountryNames countries = CountryNames.load();
  private final Regions regions = Regions.load();
  private final List<SourceReader> readers = new ArrayList<>();

  CountryNames countries() {
    return countries;
  }

  /** Returns a parser for queries that name no people, organisations and places. */
  QueryParser queryParser() {
    return queryParser(Authority.none(), Thesaurus.NONE);
  }

  /**
   * Returns a parser that knows entities by all names in authority files.
   *
   * @param authority their folder, which need not exist
   */
  QueryParser queryParser(Path authority) throws IOException {
    return queryParser(AuthorityFiles.read(authority), Thesaurus.read(authority));
  }

  private QueryParser queryParser(Authority authority, Thesaurus thesaurus) {
    return new QueryParser(countries::find, regionNames(), authority::nameOf, thesaurus);
  }

  private RegionNames regionNames() {
    return new RegionNames() {
      @Override
      public Optional<String> path(String name) {
        return regions.find(name);
      }

      @Override
      public List<String> countries(String path) {
        return regions.countries(path);
      }
    };
  }

  SourceReader sourceReader() {
    return sourceReader(SourceSettings.defaults());
  }

  private SourceReader sourceReader(SourceSettings settings) {
    SourceReader reader = new SourceReader(settings, Clock.system(ZoneId.systemDefault()));
    readers.add(reader);
    return reader;
  }

  Ingest ingest(SourceSettings settings, Enrichment enrichment) {
    return new Ingest(
        sourceReader(settings), enrichment, Runtime.getRuntime().availableProcessors());
  }

  LateEnrichment lateEnrichment(Enrichment enrichment) {
    return new LateEnrichment(enrichment, Runtime.getRuntime().availableProcessors());
  }

  /** Returns an index whose writers are turned away while another is at work. */
  ArticleIndex index(Path folder) {
    return index(folder, Patience.NONE);
  }

  ArticleIndex index(Path folder, Patience patience) {
    return new LuceneArticleIndex(folder, analysis, patience);
  }

  /** Returns maintenance that writes nothing. */
  IndexMaintenance maintenance(Path folder) {
    return maintenance(folder, Patience.NONE);
  }

  IndexMaintenance maintenance(Path folder, Patience patience) {
    return new IndexMaintenance(folder, analysis, patience);
  }

  /** Returns the model of vectors, which is loaded when first used. */
  Embedder embedder() {
    return embedder;
  }

  /**
   * Adds vectors to an enrichment, if they are wanted. Where the model cannot be run, articles go
   * without, and that is told.
   */
  Enrichment withVectors(Enrichment enrichment, VectorOptions vectors, PrintWriter err) {
    if (!vectors.on()) {
      return enrichment;
    }
    try {
      if (embedder.embed("dateline").length == 0) {
        throw new IllegalStateException("a vector has dimensions");
      }
    } catch (EmbeddingUnavailableException e) {
      err.println("articles are indexed without vectors: " + e.getMessage());
      err.flush();
      return enrichment;
    }
    return enrichment.withVectors(new ArticleEmbedder(embedder, vectors.parts()));
  }

  /** Opens an index for searching by words and meaning; the caller closes it. */
  LuceneArticleSearch search(Path folder, VectorOptions vectors, TimeoutOption timeout)
      throws IOException {
    return LuceneArticleSearch.open(
        folder, analysis, labels(), vectors.on() ? embedder : null, timeout.limit());
  }

  /** Opens an index for searching by words; the caller closes it. */
  LuceneArticleSearch search(Path folder) throws IOException {
    return LuceneArticleSearch.open(folder, analysis, labels());
  }

  /** Names countries, kinds and languages in English; other values are their own names. */
  ValueLabels labels() {
    return (dimension, value) ->
        switch (dimension) {
          case COUNTRY, ABOUT, MENTIONED, OUTLET_COUNTRY -> countries.displayName(value);
          case KIND -> ArticleKind.valueOf(value).label();
          case LANGUAGE -> Locale.of(value).getDisplayLanguage(Locale.ENGLISH);
          case YEAR -> value.equals(Dimension.UNDATED) ? "Undated" : value;
          case REGION ->
              regions.find(value).filter(value::equals).map(this::regionName).orElse(value);
          case AUTHOR, OUTLET, SECTION, PERSON, ORGANISATION, PLACE -> value;
        };
  }

  private String regionName(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return Character.isDigit(last.charAt(0))
        ? regions.displayName(path)
        : countries.displayName(last);
  }

  @Override
  public void close() {
    readers.forEach(SourceReader::close);
    embedder.close();
    analysis.close();
  }
}
