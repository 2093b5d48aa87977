package dateline.ingest;

import dateline.article.Article;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.SourceLocator;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.index.Stage;
import dateline.index.StageVersions;
import dateline.index.StoredGeneration;
import dateline.source.FileSeries;
import dateline.source.ParseOutcome;
import dateline.source.SourceReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings files into the index in three steps, which are apart so that several files can go through
 * one before they go through the next. Safe for use by several threads.
 */
final class FileIndexer {
  private static final Logger log = LoggerFactory.getLogger(FileIndexer.class);

  /** Articles stored of one file that are held at once; those of larger ones are passed on. */
  static final int MOST_HELD = 500;

  private final SourceReader reader;
  private final Enrichment enrichment;
  private final StageVersions parse;

  FileIndexer(SourceReader reader, Enrichment enrichment) {
    this.reader = reader;
    this.enrichment = enrichment;
    this.parse = StageVersions.NONE.with(Stage.PARSE, reader.version());
  }

  /**
   * A file on its way into the index.
   *
   * @param stages what its articles have gone through
   * @param articles none unless the outcome is {@link FileOutcome.Indexed}
   * @param bare whether the articles are still to be enriched
   * @param again whether they are what the earlier generation has of the path
   */
  record Draft(
      Reading reading,
      FileOutcome outcome,
      StageVersions stages,
      List<EnrichedArticle> articles,
      boolean bare,
      boolean again) {

    private static Draft ready(
        Reading reading,
        FileOutcome outcome,
        StageVersions stages,
        List<EnrichedArticle> articles) {
      return new Draft(reading, outcome, stages, articles, false, false);
    }

    private static Draft without(Reading reading, FileOutcome outcome, StageVersions stages) {
      return ready(reading, outcome, stages, List.of());
    }

    /** Returns how many characters of text it holds. */
    long chars() {
      return articles.stream().mapToLong(ArticleSlices::chars).sum();
    }
  }

  /** Returns the version of reading, as a stage. */
  StageVersions parse() {
    return parse;
  }

  Enrichment enrichment() {
    return enrichment;
  }

  /**
   * A file that is about to be read.
   *
   * @param draft what is known of it already; null if it has to be read
   * @param before another file of its content, null if there is none, or it has too many articles
   */
  record Opened(Reading reading, @Nullable Draft draft, @Nullable Before before) {
    FileSeries.Named file() {
      return new FileSeries.Named(reading.file().file(), reading.file().path());
    }
  }

  /** What was found in the articles of another file of the same content. */
  record Before(StageVersions stages, List<EnrichedArticle> articles) {}

  /**
   * Looks whether what was read of another file of the same content can be taken over.
   *
   * @return null if that was done already, for there was too much of it to be held
   */
  @Nullable Opened open(Reading reading, ArticleWriter writer, Reuse reuse) throws IOException {
    if (reading.failure() != null) {
      return known(Draft.without(reading, reading.failure(), StageVersions.NONE));
    }
    Reuse.Found found = reuse.find(reading);
    if (found != null) {
      if (isLarge(found.entry())) {
        if (takeOverLarge(found, reading, writer)) {
          reuse.taken(found);
          return null;
        }
        return new Opened(reading, null, null);
      }
      List<EnrichedArticle> articles = found.from().articles(found.entry().path());
      if (holds(found.entry(), articles.size())) {
        reuse.taken(found);
        return known(takeOver(found, reading, articles));
      }
    }
    return reading.twin() == null
        ? new Opened(reading, null, null)
        : openTwin(reading, reading.twin(), writer);
  }

  private @Nullable Opened openTwin(Reading reading, String path, ArticleWriter writer)
      throws IOException {
    try (StoredGeneration committed = writer.committed()) {
      InventoryEntry twin = committed.inventory().entry(path).orElse(null);
      // What the file held when the run began may have been replaced, and committed, meanwhile.
      if (twin == null || !twin.sha256().equals(reading.sha256())) {
        return new Opened(reading, null, null);
      }
      boolean isAlike = twin.stages().agrees(Stage.PARSE, parse) && reading.isNamedLike(twin);
      if (isLarge(twin)) {
        var found = new Reuse.Found(committed, twin, true);
        return isAlike && takeOverLarge(found, reading, writer)
            ? null
            : new Opened(reading, null, null);
      }
      List<EnrichedArticle> articles = committed.articles(path);
      return isAlike && holds(twin, articles.size())
          ? known(Draft.ready(reading, twin.outcome(), twin.stages(), at(reading, articles)))
          : new Opened(reading, null, new Before(twin.stages(), articles));
    }
  }

  private static boolean isLarge(InventoryEntry entry) {
    return entry.outcome() instanceof FileOutcome.Indexed indexed && indexed.articles() > MOST_HELD;
  }

  private static boolean holds(InventoryEntry entry, int articles) {
    return entry.outcome() instanceof FileOutcome.Indexed indexed && indexed.articles() == articles;
  }

  /** Returns whether all was there that should have been. */
  private boolean takeOverLarge(Reuse.Found found, Reading reading, ArticleWriter writer)
      throws IOException {
    InventoryEntry entry = found.entry();
    String path = reading.file().path();
    StageVersions taken =
        found.isEnriched() ? entry.stages() : Reuse.withoutEntities(entry.stages());
    try (var slices = new ArticleSlices(writer, path)) {
      found
          .from()
          .forEachArticle(
              entry.path(),
              article ->
                  slices.add(
                      at(
                          path,
                          found.isEnriched() ? article : enrichment.complete(article, taken))));
      if (!holds(entry, slices.count())) {
        return false;
      }
      slices.finish(
          reading.entry(entry.outcome(), found.isEnriched() ? taken : enrichment.completed(taken)));
      return true;
    } catch (RuntimeException e) {
      put(failed(reading, "enrich", e), writer);
      return true;
    }
  }

  private static Opened known(Draft draft) {
    return new Opened(draft.reading(), draft, null);
  }

  /**
   * Begins to read files.
   *
   * @param parts takes the articles of a file with more than should be held, while it is read
   */
  FileSeries series(List<Opened> files, FileSeries.Follower follower, FileSeries.Parts parts) {
    return reader.series(files.stream().map(Opened::file).toList(), follower, parts);
  }

  /** Enriches an article that was just read. */
  EnrichedArticle enrich(Article article) {
    return enrichment.complete(bare(article), parse);
  }

  /** Writes the last of what was read of a file that was written while it was read. */
  void finish(ArticleSlices slices, Reading reading, ParseOutcome.Parsed last) throws IOException {
    for (Article article : last.articles()) {
      slices.add(enrich(article));
    }
    slices.finish(
        reading.entry(
            new FileOutcome.Indexed(slices.count(), unread(last)), enrichment.completed(parse)));
  }

  /** Makes a draft of what was read. */
  Draft draft(Opened file, ParseOutcome outcome) {
    return switch (outcome) {
      case ParseOutcome.Parsed parsed -> draft(file.reading(), parsed, file.before());
      case ParseOutcome.Skipped skipped ->
          Draft.without(file.reading(), new FileOutcome.Skipped(skipped.reason()), parse);
      case ParseOutcome.Failed failed ->
          Draft.without(
              file.reading(), new FileOutcome.Failed(failed.stage(), failed.reason()), parse);
    };
  }

  /** Enriches what is still to be enriched. */
  Draft enrich(Draft draft) {
    if (!draft.bare()) {
      return draft;
    }
    StageVersions taken = draft.stages();
    try {
      return Draft.ready(
          draft.reading(),
          draft.outcome(),
          enrichment.completed(taken),
          draft.articles().stream().map(article -> enrichment.complete(article, taken)).toList());
    } catch (RuntimeException e) {
      return failed(draft.reading(), "enrich", e);
    }
  }

  /** Writes a file that is ready. */
  void write(Draft draft, ArticleWriter writer) throws IOException {
    try {
      put(draft, writer);
    } catch (RuntimeException e) {
      put(failed(draft.reading(), "index", e), writer);
    }
  }

  private static void put(Draft draft, ArticleWriter writer) throws IOException {
    InventoryEntry entry = draft.reading().entry(draft.outcome(), draft.stages());
    if (draft.again()) {
      writer.putAgain(entry, draft.articles());
    } else {
      writer.put(entry, draft.articles());
    }
  }

  /** Tells of a file that could not be brought into the index. */
  Draft failed(Reading reading, String stage, RuntimeException e) {
    log.warn("cannot {} {}", stage, reading.file().path(), e);
    return Draft.without(
        reading, new FileOutcome.Failed(stage, "internal error: please report it, " + e), parse);
  }

  private static Draft takeOver(
      Reuse.Found found, Reading reading, List<EnrichedArticle> articles) {
    InventoryEntry entry = found.entry();
    if (found.isEnriched() && entry.path().equals(reading.file().path())) {
      return new Draft(reading, entry.outcome(), entry.stages(), articles, false, true);
    }
    List<EnrichedArticle> here = at(reading, articles);
    return found.isEnriched()
        ? Draft.ready(reading, entry.outcome(), entry.stages(), here)
        : new Draft(
            reading, entry.outcome(), Reuse.withoutEntities(entry.stages()), here, true, false);
  }

  private static List<EnrichedArticle> at(Reading reading, List<EnrichedArticle> articles) {
    String path = reading.file().path();
    return articles.stream().map(article -> at(path, article)).toList();
  }

  private static EnrichedArticle at(String path, EnrichedArticle enriched) {
    Article article = enriched.article();
    return enriched.withArticle(
        article.withSource(new SourceLocator(path, article.source().entry())));
  }

  /**
   * What was found in a text holds wherever the text is.
   *
   * @param before another file of the content, null if there is none
   */
  private Draft draft(Reading reading, ParseOutcome.Parsed parsed, @Nullable Before before) {
    List<Article> articles = parsed.articles();
    FileOutcome outcome = new FileOutcome.Indexed(articles.size(), unread(parsed));
    if (before != null && before.articles().size() == articles.size()) {
      Map<Article, EnrichedArticle> known = new HashMap<>();
      at(reading, before.articles()).forEach(here -> known.put(here.article(), here));
      List<EnrichedArticle> taken =
          articles.stream().map(known::get).filter(Objects::nonNull).toList();
      if (taken.size() == articles.size()) {
        return Draft.ready(reading, outcome, parse.with(before.stages()), taken);
      }
    }
    List<EnrichedArticle> bare = articles.stream().map(FileIndexer::bare).toList();
    return new Draft(reading, outcome, parse, bare, true, false);
  }

  private static EnrichedArticle bare(Article article) {
    return new EnrichedArticle(article, CountryTags.none(), List.of(), List.of());
  }

  private static List<String> unread(ParseOutcome.Parsed parsed) {
    return parsed.unread().stream().map(entry -> entry.name() + ": " + entry.reason()).toList();
  }
}
