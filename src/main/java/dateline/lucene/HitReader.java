package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchSort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;

/** Reads the articles of a page of hits, with what matched in them. */
final class HitReader {
  private final Highlighter highlighter;

  HitReader(Highlighter highlighter) {
    this.highlighter = highlighter;
  }

  /** Returns the stored article of a document. */
  static EnrichedArticle stored(IndexSearcher searcher, int doc) throws IOException {
    return StoredArticle.read(
        searcher.storedFields().document(doc, Set.of(Schema.STORED)).getBinaryValue(Schema.STORED));
  }

  /**
   * Returns the requested page.
   *
   * @param query what was run, for explanations
   * @param text what to highlight
   * @param top the best documents, up to the end of the page at least
   */
  List<Hit> page(
      IndexSearcher searcher, SearchRequest request, Query query, Query text, TopFieldDocs top)
      throws IOException {
    int end = Math.min(request.offset() + request.size(), top.scoreDocs.length);
    if (request.offset() >= end) {
      return List.of();
    }
    boolean scored = request.sort() == SearchSort.RELEVANCE;
    var snippets = new Snippets();
    var hits = new ArrayList<Hit>();
    for (ScoreDoc found : Arrays.copyOfRange(top.scoreDocs, request.offset(), end)) {
      EnrichedArticle enriched = stored(searcher, found.doc);
      List<TextRange> highlights = highlighter.highlights(enriched, text);
      hits.add(
          new Hit(
              enriched.article(),
              enriched.countries(),
              scored ? (Float) ((FieldDoc) found).fields[0] : 0,
              headlineHighlights(highlights),
              snippets.of(enriched.article(), highlights),
              request.explain() ? searcher.explain(query, found.doc).toString() : null));
    }
    return hits;
  }

  private static List<Highlight> headlineHighlights(List<TextRange> highlights) {
    return highlights.stream()
        .filter(range -> range.part() == TextRange.HEADLINE)
        .map(range -> new Highlight(range.start(), range.end()))
        .toList();
  }
}
