package dateline.lucene;

import java.util.Map;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The numbers of the ranking, measured in {@code docs/quality.md}.
 *
 * <p>Words are ranked by BM25F (Robertson, Zaragoza and Taylor, 2004; Lucene's {@code
 * CombinedFieldQuery}): the weighted frequencies of a word in all fields count as one.
 */
final class Ranking {

  /**
   * BM25 with more room for repetition than is usual for one field (0.9 and 0.4), as the
   * frequencies of all fields are summed. Written into the index as length norms, which depend on
   * neither number.
   */
  static final Similarity SIMILARITY = new BM25Similarity(3.0f, 0.6f);

  /**
   * How often a word in a field counts. The lead has no part in it: it repeats the headline, and
   * counting the first paragraph twice made every judged set worse.
   */
  static final Map<String, Float> FIELD_WEIGHTS =
      Map.of(Schema.HEADLINE, 2f, Schema.STANDFIRST, 1f, Schema.BODY, 1f);

  /** The weight of two words that stand together as they do in the query. */
  static final float PAIR_BOOST = 0.15f;

  /** The weight of "us" where it may be the pronoun, beside the country it may mean. */
  static final float PRONOUN_BOOST = 0.1f;

  private Ranking() {}
}
