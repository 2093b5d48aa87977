package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.index.FileOutcome;
import dateline.index.IndexHealth;
import dateline.index.InventoryEntry;
import dateline.search.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;

/**
 * Verifies one generation: the files by Lucene's own check, then that inventory, articles and
 * facets say the same.
 */
final class IndexCheck {
  private static final String REBUILD = ": run \"dateline reindex\"";

  /** A broken index has one cause and may show it in each of its files. */
  private static final int MAX_PROBLEMS = 20;

  private final Schema schema;
  private final List<String> problems = new ArrayList<>();
  private long more;
  private long files;
  private long articles;

  IndexCheck(Schema schema) {
    this.schema = schema;
  }

  /** Checks a generation nobody writes to, whose schema is this program's. */
  IndexHealth check(String generation, Directory directory) throws IOException {
    if (checkFiles(directory)) {
      checkContent(directory);
    }
    if (more > 0) {
      problems.add("and %,d more of the kind".formatted(more));
    }
    return new IndexHealth(generation, files, articles, problems);
  }

  /** Returns whether the files can be read at all. */
  private boolean checkFiles(Directory directory) throws IOException {
    // The lock that counts is the index folder's; Lucene's own is asked for by the check only.
    try (var check =
        new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "check"))) {
      check.setThreadCount(1);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        tell(
            "%d of %d segments are damaged, with %,d documents"
                    .formatted(status.numBadSegments, status.numSegments, status.totLoseDocCount)
                + ": run \"dateline reindex --fresh\", or \"dateline restore\" if there is a backup");
      }
      return status.clean;
    }
  }

  private void checkContent(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory);
        var inventory = new LuceneInventory(reader)) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      articles = searcher.count(new TermQuery(Schema.ARTICLE));
      Map<Term, Integer> stored = new HashMap<>();
      var pass = new InventoryPass(searcher, inventory, stored);
      inventory.forEach(pass::check);
      pass.finish();
      checkFacets(searcher, stored);
    }
  }

  private void tell(String problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    } else {
      more++;
    }
  }

  /** Goes through the files, of which none is held, and counts what their articles say. */
  private final class InventoryPass {
    private final IndexSearcher searcher;
    private final LuceneInventory inventory;
    private final Map<Term, Integer> stored;
    private String before = "";
    private long listed;

    /**
     * @param stored counts, for each value of each dimension, the articles that say they have it
     */
    InventoryPass(IndexSearcher searcher, LuceneInventory inventory, Map<Term, Integer> stored) {
      this.searcher = searcher;
      this.inventory = inventory;
      this.stored = stored;
    }

    /** Entries come in order of paths. */
    void check(InventoryEntry entry) throws IOException {
      files++;
      if (entry.path().equals(before)) {
        tell("%s is listed twice".formatted(entry.path()) + REBUILD);
      }
      before = entry.path();
      long expected = entry.outcome() instanceof FileOutcome.Indexed done ? done.articles() : 0;
      long held = searcher.count(articlesOf(entry.path()));
      listed += held;
      if (held != expected) {
        tell(
            "%s has %,d articles and should have %,d".formatted(entry.path(), held, expected)
                + REBUILD);
      }
      if (entry.outcome() instanceof FileOutcome.Duplicate copy && !isOriginal(copy.path())) {
        tell(
            "%s is a copy of %s, which is not there".formatted(entry.path(), copy.path())
                + ": run \"dateline index\"");
      }
      try {
        inventory.forEachArticle(entry.path(), this::count);
      } catch (IOException e) {
        tell("an article of %s cannot be read".formatted(entry.path()) + REBUILD);
      }
    }

    private boolean isOriginal(String path) throws IOException {
      return inventory
          .entry(path)
          .filter(entry -> !(entry.outcome() instanceof FileOutcome.Duplicate))
          .isPresent();
    }

    private void count(EnrichedArticle article) {
      for (Dimension dimension : Dimension.values()) {
        for (String value : FacetValues.of(article, dimension)) {
          stored.merge(schema.facetTerm(dimension, value), 1, Integer::sum);
        }
      }
    }

    void finish() {
      if (listed != articles) {
        tell("%,d articles are of no listed file".formatted(articles - listed) + REBUILD);
      }
    }
  }

  private static Query articlesOf(String path) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Schema.PATH, path)), Occur.FILTER)
        .add(new TermQuery(Schema.ARTICLE), Occur.FILTER)
        .build();
  }

  /** Compares what the stored articles say in each dimension with what the index says. */
  private void checkFacets(IndexSearcher searcher, Map<Term, Integer> stored) throws IOException {
    for (Map.Entry<Term, Integer> value : stored.entrySet()) {
      int counted = searcher.count(new TermQuery(value.getKey()));
      if (counted != value.getValue()) {
        tell(
            "%,d articles are found by %s, and %,d have it"
                    .formatted(
                        counted, value.getKey().text().replace('\u001f', ':'), value.getValue())
                + REBUILD);
      }
    }
  }
}
