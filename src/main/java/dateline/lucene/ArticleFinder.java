package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import dateline.query.ParsedQuery;
import dateline.query.QueryNode;
import dateline.search.FoundArticle;
import dateline.search.Versions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/**
 * Finds single articles of a commit.
 *
 * @param compiler for one request
 */
record ArticleFinder(Commit commit, Schema schema, QueryCompiler compiler) {

  /** Returns an article with what a query matches in it, or nothing if there is none of that id. */
  Optional<FoundArticle> article(String id, ParsedQuery query) throws IOException {
    IndexSearcher searcher = commit.searcher();
    int doc = document(searcher, id);
    if (doc < 0) {
      return Optional.empty();
    }
    EnrichedArticle enriched = HitReader.stored(searcher, doc);
    Versions versions =
        VersionReader.versions(searcher, doc, commit.stories().versions(doc), Versions.MAX_LISTED);
    return Optional.of(new FoundArticle(enriched, highlights(enriched, query), versions));
  }

  /** Returns the document of an article, or -1 if there is none. */
  static int document(IndexSearcher searcher, String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
    return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
  }

  private List<TextRange> highlights(EnrichedArticle enriched, ParsedQuery query)
      throws IOException {
    try {
      List<TextRange> highlights = highlights(enriched, query.root());
      Optional<QueryNode> related =
          highlights.isEmpty() ? OtherWords.related(query) : Optional.empty();
      return related.isPresent() ? highlights(enriched, related.get()) : highlights;
    } catch (Deadline.PassedException e) {
      return List.of();
    }
  }

  private List<TextRange> highlights(EnrichedArticle enriched, QueryNode root) throws IOException {
    try (var highlighter = new Highlighter(schema, compiler.compileText(root))) {
      return highlighter.highlights(enriched);
    }
  }
}
