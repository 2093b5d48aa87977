package dateline.lucene;

import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import dateline.search.Explanation;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a page of hits, with what matched in them. */
final class HitReader {

  /** So many other versions are listed with a hit; the article's page lists more. */
  private static final int MAX_OTHERS = 10;

  private final Schema schema;

  HitReader(Schema schema) {
    this.schema = schema;
  }

  /** Returns the stored article of a document. */
  static EnrichedArticle stored(IndexSearcher searcher, int doc) throws IOException {
    return StoredArticle.read(packed(searcher, doc));
  }

  /** Returns the article of a document as it is stored. */
  static BytesRef packed(IndexSearcher searcher, int doc) throws IOException {
    return searcher
        .storedFields()
        .document(doc, Set.of(Schema.STORED))
        .getBinaryValue(Schema.STORED);
  }

  /**
   * A document to show.
   *
   * @param text what to highlight
   * @param score 0 when sorted by date
   * @param explanation how it came about, or null if not asked for
   */
  record Found(int doc, Match match, double score, Query text, @Nullable Explanation explanation) {}

  /** Returns the articles of a page, each with its versions. */
  List<Hit> page(IndexSearcher searcher, List<Found> page, FoldedVersions versions)
      throws IOException {
    var highlighters = new IdentityHashMap<Query, Highlighter>();
    try {
      for (Found found : page) {
        highlighters.computeIfAbsent(found.text(), text -> new Highlighter(schema, text));
      }
      return page(searcher, page, versions, highlighters);
    } finally {
      highlighters.values().forEach(Highlighter::close);
    }
  }

  private static List<Hit> page(
      IndexSearcher searcher,
      List<Found> page,
      FoldedVersions versions,
      IdentityHashMap<Query, Highlighter> highlighters)
      throws IOException {
    var snippets = new Snippets();
    var hits = new ArrayList<Hit>();
    for (Found found : page) {
      EnrichedArticle enriched = stored(searcher, found.doc());
      List<TextRange> highlights =
          Objects.requireNonNull(highlighters.get(found.text())).highlights(enriched);
      hits.add(
          new Hit(
              enriched.article(),
              enriched.countries(),
              found.score(),
              headlineHighlights(highlights),
              snippets.of(enriched.article(), highlights),
              VersionReader.versions(searcher, found.doc(), versions.of(found.doc()), MAX_OTHERS),
              found.match(),
              found.explanation()));
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
