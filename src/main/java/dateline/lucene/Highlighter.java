package dateline.lucene;

import dateline.article.Article;
import dateline.article.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Finds what of a query matched in an article, by running it over the article's text alone. */
final class Highlighter {
  private final Schema schema;

  Highlighter(Schema schema) {
    this.schema = schema;
  }

  /**
   * Returns the matched words and phrases, in text order, not overlapping; empty if the query does
   * not match the text.
   *
   * @param query made by {@link QueryCompiler#compileText}
   */
  List<TextRange> highlights(Article article, Query query) throws IOException {
    // Offsets are kept; payloads are not.
    var index = new MemoryIndex(true);
    for (String field : Schema.TEXT) {
      for (IndexableField part : schema.textFields(article, field)) {
        index.addField(part, schema.analysis().names());
      }
    }
    IndexSearcher searcher = index.createSearcher();
    searcher.setSimilarity(Ranking.SIMILARITY);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    Matches matches = weight.matches(leaf, 0);
    if (matches == null) {
      return List.of();
    }
    var ranges = new ArrayList<TextRange>();
    for (String field : Schema.TEXT) {
      MatchesIterator match = matches.getMatches(field);
      var layout = new FieldLayout(article, Schema.parts(article, field));
      while (match != null && match.next()) {
        collect(match, leaf, layout, ranges);
      }
    }
    return merge(ranges);
  }

  private static void collect(
      MatchesIterator match, LeafReaderContext leaf, FieldLayout layout, List<TextRange> ranges)
      throws IOException {
    if (match.getQuery() instanceof MultiPhraseQuery phrase && phrase.getSlop() > 0) {
      collectWords(phrase, match, leaf, layout, ranges);
    } else {
      ranges.add(layout.range(match.startOffset(), match.endOffset()));
    }
  }

  /** Of a loose phrase only its words are marked, not what stands between them. */
  private static void collectWords(
      MultiPhraseQuery phrase,
      MatchesIterator match,
      LeafReaderContext leaf,
      FieldLayout layout,
      List<TextRange> ranges)
      throws IOException {
    for (Term[] forms : phrase.getTermArrays()) {
      for (Term form : forms) {
        PostingsEnum places = leaf.reader().postings(form, PostingsEnum.OFFSETS);
        if (places != null && places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          for (int i = places.freq(); i > 0; i--) {
            int position = places.nextPosition();
            if (position >= match.startPosition() && position <= match.endPosition()) {
              ranges.add(layout.range(places.startOffset(), places.endOffset()));
            }
          }
        }
      }
    }
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
