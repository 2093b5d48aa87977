package dateline.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * A searcher to which articles are on average as long as they have words. Lucene counts the terms
 * beside words (stems, capitals, entities, sentences) in the length of a collection but not in that
 * of an article, so that all articles would seem short, and short ones even more.
 */
final class WordSearcher extends IndexSearcher {
  private final Map<String, Long> words;

  /**
   * @param words for each text field how many words all articles have in it
   */
  WordSearcher(IndexReader reader, Map<String, Long> words) {
    super(reader);
    this.words = Map.copyOf(words);
    setSimilarity(Ranking.SIMILARITY);
  }

  /** Counts the words of the text fields. */
  static Map<String, Long> count(IndexReader reader) throws IOException {
    Map<String, Long> words = new HashMap<>();
    for (String field : Schema.TEXT) {
      long sum = 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        NumericDocValues norms = leaf.reader().getNormValues(field);
        while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
          sum += SmallFloat.byte4ToInt((byte) norms.longValue());
        }
      }
      words.put(field, sum);
    }
    return words;
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics all = super.collectionStatistics(field);
    Long length = words.get(field);
    if (all == null || length == null) {
      return all;
    }
    // Lucene insists on a word for each article and on no more different words than words.
    long sum = Math.max(all.docCount(), length);
    return new CollectionStatistics(
        field, all.maxDoc(), all.docCount(), sum, Math.min(sum, all.sumDocFreq()));
  }
}
