package dateline.lucene;

import dateline.analysis.TextAnalysis;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * In how many articles of a commit words stand. Those asked for before are kept, as articles on one
 * matter share most of their words. Safe for use by several threads.
 */
final class WordFrequencies {
  /** Some five megabytes; what is asked for beyond is looked up each time. */
  static final int MOST_KEPT = 50_000;

  private final IndexReader reader;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  WordFrequencies(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Returns how many articles have a word, or any with its stem, in their bodies.
   *
   * @param stem without its mark
   */
  int of(String stem) throws IOException {
    Integer before = known.get(stem);
    if (before != null) {
      return before;
    }
    int articles =
        Math.max(
            reader.docFreq(new Term(Schema.BODY, stem)),
            reader.docFreq(new Term(Schema.BODY, TextAnalysis.STEM + stem)));
    if (known.size() < MOST_KEPT) {
      known.put(stem, articles);
    }
    return articles;
  }

  int kept() {
    return known.size();
  }
}
