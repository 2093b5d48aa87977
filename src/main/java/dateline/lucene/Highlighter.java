package dateline.lucene;

import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Finds what of a query matched in an article, by running it over this article alone. */
final class Highlighter {
  private static final List<String> WITHOUT_LEAD =
      Schema.TEXT.stream().filter(field -> !field.equals(Schema.LEAD)).toList();

  private final Schema schema;

  Highlighter(Schema schema) {
    this.schema = schema;
  }

  /**
   * Returns the matched words and phrases, in text order, not overlapping; empty if the query does
   * not match the article.
   *
   * @param query made by {@link QueryCompiler#compileText}
   */
  List<TextRange> highlights(EnrichedArticle enriched, Query query) throws IOException {
    // The lead is what other fields hold already: it is seldom asked for and slow to analyse.
    List<String> fields = isAskedFor(Schema.LEAD, query) ? Schema.TEXT : WITHOUT_LEAD;
    // Offsets are kept; payloads are not.
    var index = new MemoryIndex(true);
    for (IndexableField field : schema.searched(enriched, fields)) {
      index.addField(field, schema.analysis().names());
    }
    IndexSearcher searcher = index.createSearcher();
    searcher.setSimilarity(Ranking.SIMILARITY);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    Matches matches = weight.matches(leaf, 0);
    if (matches == null) {
      return List.of();
    }
    Article article = enriched.article();
    var ranges = new ArrayList<TextRange>();
    for (String field : fields) {
      MatchesIterator match = matches.getMatches(field);
      var layout = new FieldLayout(article, Schema.parts(article, field));
      while (match != null && match.next()) {
        ranges.add(layout.range(match.startOffset(), match.endOffset()));
      }
    }
    return merge(ranges);
  }

  private static boolean isAskedFor(String field, Query query) {
    Set<String> fields = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String name) {
            fields.add(name);
            return false;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return fields.contains(field);
  }

  /** Joins ranges that overlap, so that a character is marked once. */
  private static List<TextRange> merge(List<TextRange> ranges) {
    var merged = new ArrayList<TextRange>();
    for (TextRange range : ranges.stream().sorted().toList()) {
      TextRange last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.part() == range.part() && range.start() < last.end()) {
        int end = Math.max(last.end(), range.end());
        merged.set(merged.size() - 1, new TextRange(last.part(), last.start(), end));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** Where the parts of an article lie in the offsets of a field. */
  private static final class FieldLayout {
    private final List<Integer> parts;
    private final int[] starts;

    FieldLayout(Article article, List<Integer> parts) {
      this.parts = parts;
      this.starts = new int[parts.size()];
      int start = 0;
      for (int i = 0; i < starts.length; i++) {
        starts[i] = start;
        // One more than the text: the analyzer's gap between the offsets of two parts.
        start += article.text(parts.get(i)).length() + 1;
      }
    }

    /** A match never crosses parts: they are {@code TextAnalysis.PART_GAP} positions apart. */
    TextRange range(int start, int end) {
      int i = starts.length - 1;
      while (starts[i] > start) {
        i--;
      }
      return new TextRange(parts.get(i), start - starts[i], end - starts[i]);
    }
  }
}
