package dateline.lucene;

import dateline.query.PlainWords;
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
   * frequencies of all fields are summed. Lengths are those of {@link WordSearcher}. Written into
   * the index as length norms, which depend on neither number.
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

  /** What an article about a country has more that plain words of the query name. */
  static final float ABOUT_LIFT = 1;

  /**
   * What an article has more that names a person, organisation or place as the query does. The
   * words of a name say much of it already: three times as much made lists worse.
   */
  static final float ENTITY_LIFT = 0.3f;

  /** The weight of "us" where it may be the pronoun, beside the country it may mean. */
  static final float PRONOUN_BOOST = 0.1f;

  /** The weight of another name, from the thesaurus, for what words of the query name. */
  static final float OTHER_NAME = 0.5f;

  /** The weight of words for a part or an instance of it. */
  static final float RELATED_TERM = 0.3f;

  /** What each further one of them adds to the strongest in an article. */
  static final float FURTHER_WORDS = 0.3f;

  /** How many articles are candidates for a ranked list by their words. */
  static final int BY_WORDS = 200;

  /** How many are by their meaning. */
  static final int BY_MEANING = 100;

  /** The least cosine of an article that is listed for its meaning alone. */
  static final double NEAR = 0.35;

  /** The part of meaning in a score of words and meaning, for questions of usual length. */
  private static final double MEANING = 0.25;

  /** The same for whole posts: of so many words hardly any must be in the article. */
  static final double MEANING_OF_POSTS = 0.65;

  /** From how many words on a question is more and more like a post, and from when it is one. */
  private static final int LONG = PlainWords.POST;

  private static final int POST = 24;

  /** The cosine of a query with an article that has nothing to do with it. */
  static final double UNRELATED = 0.2;

  /**
   * Puts a score by words and a nearness in meaning together: a weighted sum of both as parts of
   * the best in the list. On the judged sets it does better than reciprocal ranks, which forget by
   * how much an article leads.
   *
   * @param words the score as a part of the best, from 0 to 1
   * @param cosine the nearness; NaN where an article has no vector
   * @param nearest the best of the list
   * @param weight the part of meaning, from 0 to 1
   */
  static double fused(double words, double cosine, double nearest, double weight) {
    return Double.isNaN(cosine) || nearest <= UNRELATED
        ? words
        : (1 - weight) * words + weight * meaning(cosine, nearest);
  }

  /** Returns the part of meaning for a question of so many words. */
  static double meaningWeight(int words) {
    double likeAPost = Math.clamp((words - LONG) / (double) (POST - LONG), 0, 1);
    return MEANING + likeAPost * (MEANING_OF_POSTS - MEANING);
  }

  /** Returns a nearness as a part of the best, from 0 to 1. */
  static double meaning(double cosine, double nearest) {
    return Math.max(0, (cosine - UNRELATED) / (nearest - UNRELATED));
  }

  private Ranking() {}
}
