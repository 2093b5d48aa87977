package dateline.lucene;

import dateline.query.QueryNode;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What one request needs of one commit, until its time is up. */
final class SearchRun {
  private final Commit commit;
  private final Duration timeout;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final QueryCompiler compiler;
  private final Filters filters;
  private final HitPages pages;

  SearchRun(Commit commit, Duration timeout, Schema schema, QueryVectors vectors) {
    this.commit = commit;
    this.timeout = timeout;
    this.deadline = Deadline.in(timeout);
    this.searcher = commit.searcher(deadline);
    this.vocabulary = new Vocabulary(searcher.getIndexReader(), deadline);
    this.compiler = new QueryCompiler(schema, vocabulary);
    this.filters = new Filters(compiler);
    this.pages =
        new HitPages(
            schema.analysis(),
            compiler,
            filters,
            vectors,
            commit.frequencies(),
            new HitReader(schema),
            LuceneArticleSearch.BY_RELEVANCE);
  }

  Commit commit() {
    return commit;
  }

  /** Returns a searcher that stops when time is up. */
  IndexSearcher searcher() {
    return searcher;
  }

  QueryCompiler compiler() {
    return compiler;
  }

  Filters filters() {
    return filters;
  }

  HitPages pages() {
    return pages;
  }

  /** Returns what decides which articles answer. */
  Asked asked(SearchRequest request) throws IOException {
    QueryNode root = request.query().root();
    Query query = compiler.compile(root, request.query());
    Optional<QueryNode> anyWord = request.query().anyWord();
    return anyWord.isPresent() && !searcher.search(query, new AnyHit()) && !timedOut()
        ? new Asked(anyWord.get(), compiler.compile(anyWord.get(), request.query()), true)
        : new Asked(root, query, false);
  }

  /** Whether something may have been left out for lack of time. */
  boolean timedOut() {
    return searcher.timedOut() || deadline.shouldExit();
  }

  /**
   * Returns what the reader should know, in lower case.
   *
   * @param other something else to tell, or null
   */
  List<String> notes(@Nullable String other) {
    var notes = new ArrayList<String>(vocabulary.notes());
    if (timedOut()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "time was up after %s seconds: there may be more articles, and more of each kind",
              timeout.toMillis() / 1000.0));
    }
    if (other != null) {
      notes.add(other);
    }
    return notes;
  }
}
