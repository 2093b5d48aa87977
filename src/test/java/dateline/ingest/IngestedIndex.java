package dateline.ingest;

import dateline.analysis.TextAnalysis;
import dateline.entity.Authority;
import dateline.entity.Enricher;
import dateline.entity.NameRecogniser;
import dateline.index.ArticleIndex;
import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.index.Stage;
import dateline.index.StageVersions;
import dateline.lucene.LuceneArticleIndex;
import dateline.lucene.LuceneArticleSearch;
import dateline.lucene.Patience;
import dateline.query.QueryParser;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.source.SourceReader;
import dateline.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An index that is filled by the real parts, and what can be seen in it. */
final class IngestedIndex implements AutoCloseable {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int THREADS = 2;
  private static final Enrichment COUNTRIES =
      Enrichment.countries(new Enricher(NameRecogniser.NONE, Authority.none()));

  private final Path folder;
  private final TextAnalysis analysis = new TextAnalysis();
  private final LuceneArticleIndex index;
  private final SourceReader reader = new SourceReader(SourceSettings.defaults(), CLOCK);
  private final Ingest ingest;

  IngestedIndex(Path folder) {
    this(folder, COUNTRIES);
  }

  IngestedIndex(Path folder, Enrichment enrichment) {
    this(folder, enrichment, RunRecords.ROOM);
  }

  private IngestedIndex(Path folder, Enrichment enrichment, long room) {
    this.folder = folder;
    this.index = new LuceneArticleIndex(folder, analysis);
    this.ingest = new Ingest(reader, enrichment, THREADS, room);
  }

  /** An index that is filled by runs that can hold hardly a file in each of their lists. */
  static IngestedIndex withLittleMemory(Path folder) {
    return new IngestedIndex(folder, COUNTRIES, 1_000);
  }

  IngestReport update(TestCorpus... corpora) throws IOException {
    return ingest.update(index, folders(corpora), IngestProgress.SILENT);
  }

  IngestReport rebuild(TestCorpus... corpora) throws IOException {
    return ingest.rebuild(index, folders(corpora), IngestProgress.SILENT);
  }

  IngestReport reindex(StageVersions later, TestCorpus... corpora) throws IOException {
    return ingest.reindex(index, folders(corpora), later, IngestProgress.SILENT);
  }

  IngestReport reindexStored(StageVersions later) throws IOException {
    return ingest.reindexStored(index, later, IngestProgress.SILENT);
  }

  IngestReport verify(TestCorpus... corpora) throws IOException {
    return ingest.update(index, folders(corpora), Ingest.Trust.NOTHING, IngestProgress.SILENT);
  }

  IngestReport update(List<CorpusFolder> folders) throws IOException {
    return ingest.update(index, folders, IngestProgress.SILENT);
  }

  IngestReport updateScopes(Scope... scopes) throws IOException {
    return ingest.follow(index, List.of(scopes), file -> false, IngestProgress.SILENT).report();
  }

  IngestReport retryFailures(TestCorpus... corpora) throws IOException {
    return ingest.retryFailures(index, folders(corpora), IngestProgress.SILENT);
  }

  Ingest ingest() {
    return ingest;
  }

  /** How many articles lack the names of a recogniser. */
  long lacking(String recogniser) throws IOException {
    var wanted = StageVersions.NONE.with(Stage.NAMES, recogniser);
    return index.readInventory(inventory -> inventory.articlesLacking(wanted));
  }

  ArticleIndex index() {
    return index;
  }

  /**
   * The same index for a writer that waits for its turn.
   *
   * @param waiting called once it waits
   */
  ArticleIndex patient(Runnable waiting) {
    return new LuceneArticleIndex(
        folder, analysis, new Patience(Duration.ofMinutes(2), holder -> waiting.run()));
  }

  List<InventoryEntry> inventory() throws IOException {
    var entries = new ArrayList<InventoryEntry>();
    index.visitInventory(entries::add);
    return entries;
  }

  /** Outcomes by path. */
  Map<String, FileOutcome> outcomes() throws IOException {
    var outcomes = new LinkedHashMap<String, FileOutcome>();
    inventory().forEach(entry -> outcomes.put(entry.path(), entry.outcome()));
    return outcomes;
  }

  FileOutcome outcome(String path) throws IOException {
    return Optional.ofNullable(outcomes().get(path)).orElseThrow();
  }

  List<String> headlines() throws IOException {
    return hits().stream().map(hit -> hit.article().headline().value()).toList();
  }

  /** Every article with all its values, in order of paths. */
  List<String> articles() throws IOException {
    return hits().stream().map(hit -> hit.article() + " " + hit.countries()).sorted().toList();
  }

  /** How many articles are stored of a file. */
  int count(String path) throws IOException {
    try (var writer = index.update();
        var committed = writer.committed()) {
      return committed.articles(path).size();
    }
  }

  /** The people named in articles, in no certain order. */
  List<String> people() throws IOException {
    var people = new ArrayList<String>();
    try (var writer = index.update();
        var committed = writer.committed()) {
      for (InventoryEntry entry : inventory()) {
        for (var article : committed.articles(entry.path())) {
          article.entities().forEach(entity -> people.add(entity.name()));
        }
      }
    }
    return people;
  }

  /** How many articles have a vector. */
  int withVectors() throws IOException {
    int count = 0;
    try (var writer = index.update();
        var committed = writer.committed()) {
      for (InventoryEntry entry : inventory()) {
        for (var article : committed.articles(entry.path())) {
          count += article.embedding() == null ? 0 : 1;
        }
      }
    }
    return count;
  }

  List<String> ids() throws IOException {
    return hits().stream().map(hit -> hit.article().id()).toList();
  }

  /** The articles with the versions each stands for. */
  List<String> stories() throws IOException {
    return hits(true).stream().map(hit -> hit.article().id() + " " + hit.versions()).toList();
  }

  private List<Hit> hits() throws IOException {
    return hits(false);
  }

  private List<Hit> hits(boolean collapse) throws IOException {
    var everything = new QueryParser(name -> Optional.empty(), name -> Optional.empty()).parse("");
    try (var search = LuceneArticleSearch.open(folder, analysis, (dimension, value) -> value)) {
      SearchRequest all = SearchRequest.of(everything).withPage(0, SearchRequest.MAX_SIZE);
      return search.search(all.withCollapse(collapse)).hits();
    }
  }

  private static List<CorpusFolder> folders(TestCorpus... corpora) {
    return Stream.of(corpora).map(corpus -> CorpusFolder.of(corpus.folder())).toList();
  }

  @Override
  public void close() {
    reader.close();
    analysis.close();
  }
}
