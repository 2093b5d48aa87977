package dateline.ingest;

import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.SourceLocator;
import dateline.index.ArticleWriter;
import dateline.index.FileOutcome;
import dateline.index.InventoryEntry;
import dateline.index.Stage;
import dateline.index.StageVersions;
import dateline.source.ParseOutcome;
import dateline.source.SourceReader;
import dateline.source.UnreadEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one file into the index. Safe for use by several threads. */
final class FileIndexer {
  private static final Logger log = LoggerFactory.getLogger(FileIndexer.class);
  private static final int MAX_UNREAD = 100;

  private final SourceReader reader;
  private final Enrichment enrichment;
  private final StageVersions parse;

  FileIndexer(SourceReader reader, Enrichment enrichment) {
    this.reader = reader;
    this.enrichment = enrichment;
    this.parse = StageVersions.NONE.with(Stage.PARSE, reader.version());
  }

  /** Returns the version of reading, as a stage. */
  StageVersions parse() {
    return parse;
  }

  Enrichment enrichment() {
    return enrichment;
  }

  /** Reads a file, or takes over what was read of another of the same content. */
  void index(Reading reading, ArticleWriter writer, Reuse reuse) throws IOException {
    if (reading.failure() != null) {
      writer.put(reading.entry(reading.failure(), StageVersions.NONE), List.of());
      return;
    }
    Reuse.Found found = reuse.find(reading);
    if (found != null) {
      takeOver(found, reading, writer);
      return;
    }
    List<EnrichedArticle> before =
        reading.twin() == null ? List.of() : writer.articles(reading.twin().path());
    if (reading.twin() != null && canTakeOver(reading.twin(), reading, before)) {
      writer.put(
          reading.entry(reading.twin().outcome(), reading.twin().stages()),
          before.stream().map(article -> at(reading.file().path(), article)).toList());
      return;
    }
    switch (reader.read(reading.file().file(), reading.file().path())) {
      case ParseOutcome.Parsed parsed -> write(writer, reading, parsed, before);
      case ParseOutcome.Skipped skipped ->
          writer.put(reading.entry(new FileOutcome.Skipped(skipped.reason()), parse), List.of());
      case ParseOutcome.Failed failed ->
          writer.put(
              reading.entry(new FileOutcome.Failed(failed.stage(), failed.reason()), parse),
              List.of());
    }
  }

  private void takeOver(Reuse.Found found, Reading reading, ArticleWriter writer)
      throws IOException {
    String path = reading.file().path();
    if (found.isEnriched() && found.entry().path().equals(path)) {
      writer.putAgain(
          reading.entry(found.entry().outcome(), found.entry().stages()), found.articles());
      return;
    }
    List<EnrichedArticle> here =
        found.articles().stream().map(article -> at(path, article)).toList();
    FileOutcome outcome = found.entry().outcome();
    if (found.isEnriched()) {
      writer.put(reading.entry(outcome, found.entry().stages()), here);
      return;
    }
    StageVersions before = Reuse.withoutEntities(found.entry().stages());
    try {
      writer.put(
          reading.entry(outcome, enrichment.completed(before)),
          here.stream().map(old -> enrichment.complete(old, before)).toList());
    } catch (RuntimeException e) {
      fail(writer, reading, "enrich", e);
    }
  }

  private void fail(ArticleWriter writer, Reading reading, String stage, RuntimeException e)
      throws IOException {
    log.warn("cannot {} {}", stage, reading.file().path(), e);
    writer.put(
        reading.entry(
            new FileOutcome.Failed(stage, "internal error: please report it, " + e), parse),
        List.of());
  }

  /** A reader looks at the file's own name, and at nothing else of its path. */
  private boolean canTakeOver(
      InventoryEntry twin, Reading reading, List<EnrichedArticle> articles) {
    return twin.outcome() instanceof FileOutcome.Indexed indexed
        && indexed.articles() == articles.size()
        && twin.stages().agrees(Stage.PARSE, parse)
        && lastName(twin.path()).equals(lastName(reading.file().path()));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static EnrichedArticle at(String path, EnrichedArticle enriched) {
    Article article = enriched.article();
    return enriched.withArticle(
        article.withSource(new SourceLocator(path, article.source().entry())));
  }

  private void write(
      ArticleWriter writer,
      Reading reading,
      ParseOutcome.Parsed parsed,
      List<EnrichedArticle> before)
      throws IOException {
    String stage = "enrich";
    try {
      Enriched enriched = enrich(reading, parsed.articles(), before);
      stage = "index";
      var outcome = new FileOutcome.Indexed(enriched.articles().size(), unread(parsed));
      writer.put(reading.entry(outcome, parse.with(enriched.stages())), enriched.articles());
    } catch (RuntimeException e) {
      fail(writer, reading, stage, e);
    }
  }

  private record Enriched(List<EnrichedArticle> articles, StageVersions stages) {}

  /** What was found in a text holds wherever the text is. */
  private Enriched enrich(Reading reading, List<Article> articles, List<EnrichedArticle> before) {
    InventoryEntry twin = reading.twin();
    if (twin != null && before.size() == articles.size()) {
      Map<Article, EnrichedArticle> known = new HashMap<>();
      before.forEach(
          old -> {
            EnrichedArticle here = at(reading.file().path(), old);
            known.put(here.article(), here);
          });
      List<EnrichedArticle> taken = new ArrayList<>();
      for (Article article : articles) {
        EnrichedArticle same = known.get(article);
        if (same != null) {
          taken.add(same);
        }
      }
      if (taken.size() == articles.size()) {
        return new Enriched(taken, twin.stages());
      }
    }
    return new Enriched(articles.stream().map(this::enrich).toList(), enrichment.stages());
  }

  private EnrichedArticle enrich(Article article) {
    return enrichment.enrich(article);
  }

  /** A damaged archive of a million pages must not fill the inventory. */
  private static List<String> unread(ParseOutcome.Parsed parsed) {
    List<String> lines = new ArrayList<>();
    for (UnreadEntry entry : parsed.unread()) {
      if (lines.size() == MAX_UNREAD) {
        lines.add("and %d more".formatted(parsed.unread().size() - MAX_UNREAD));
        break;
      }
      lines.add(entry.name() + ": " + entry.reason());
    }
    return lines;
  }
}
