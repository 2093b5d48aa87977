package dateline.lucene;

import dateline.analysis.EntityMark;
import dateline.analysis.TextAnalysis;
import dateline.analysis.WordSpotter;
import dateline.article.Article;
import dateline.article.EnrichedArticle;
import dateline.article.Sourced;
import dateline.article.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of a query matched in articles, by running it over each alone. Not safe for use by
 * several threads.
 */
final class Highlighter implements AutoCloseable {
  private final Schema schema;
  private final Query query;
  private final SoughtTerms sought;
  private final Sentences sentences = new Sentences();

  /** Finds the words in English articles; null if more than words decides. */
  private final @Nullable WordSpotter spotter;

  /**
   * @param query made by {@link QueryCompiler#compileText}
   */
  Highlighter(Schema schema, Query query) {
    this.schema = schema;
    this.query = query;
    this.sought = SoughtTerms.of(query);
    this.spotter = sought.words(Schema.TEXT).map(schema.analysis()::spotter).orElse(null);
  }

  /**
   * Returns the matched words and phrases, in text order, not overlapping; empty if the query does
   * not match the article.
   */
  List<TextRange> highlights(EnrichedArticle enriched) throws IOException {
    MemoryIndex index = index(enriched);
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
    for (String field : Schema.TEXT) {
      MatchesIterator match = matches.getMatches(field);
      var layout = new FieldLayout(article, Schema.parts(article, field));
      while (match != null && match.next()) {
        ranges.add(layout.range(match.startOffset(), match.endOffset()));
      }
    }
    return merge(ranges);
  }

  /** Indexes what the query looks for in an article, and nothing else. */
  private MemoryIndex index(EnrichedArticle enriched) {
    // Offsets are kept; payloads are not.
    var index = new MemoryIndex(true);
    Sourced<String> language = enriched.article().publication().language();
    boolean english = TextAnalysis.isEnglish(language == null ? null : language.value());
    for (String field : Schema.TEXT) {
      if (sought.isAsked(field)) {
        var layout = new FieldLayout(enriched.article(), Schema.parts(enriched.article(), field));
        List<ArticleTokens.Part> parts =
            english && spotter != null
                ? spotted(enriched.article(), field, layout, spotter)
                : all(enriched, field, layout);
        index.addField(field, new ArticleTokens(parts, sought.of(field)));
      }
    }
    if (!sought.isWithin(Schema.TEXT)) {
      for (IndexableField field : schema.besideText(enriched, sought::isAsked)) {
        index.addField(field, schema.analysis().names());
      }
    }
    return index;
  }

  private static List<ArticleTokens.Part> spotted(
      Article article, String field, FieldLayout layout, WordSpotter spotter) {
    var parts = new ArrayList<ArticleTokens.Part>();
    for (int i = 0; i < layout.parts.size(); i++) {
      String text = Schema.text(article, field, layout.parts.get(i));
      parts.add(new ArticleTokens.Part(layout.starts[i], () -> spotter.tokens(text)));
    }
    return parts;
  }

  private List<ArticleTokens.Part> all(EnrichedArticle enriched, String field, FieldLayout layout) {
    boolean withMarks = sought.of(field).holdsMarks();
    // Sentences take longer to find than words, and are seldom asked for.
    Sentences marked = sought.of(field).holds(TextAnalysis.SENTENCE) ? sentences : null;
    var parts = new ArrayList<ArticleTokens.Part>();
    for (int i = 0; i < layout.parts.size(); i++) {
      int part = layout.parts.get(i);
      parts.add(
          new ArticleTokens.Part(
              layout.starts[i],
              () -> {
                List<EntityMark> marks =
                    withMarks ? Schema.marks(enriched, part, marked) : List.of();
                return schema.tokens(enriched, field, part, marks);
              }));
    }
    return parts;
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

  @Override
  public void close() {
    if (spotter != null) {
      spotter.close();
    }
  }
}
