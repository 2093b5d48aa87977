package dateline.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A word that names a country only in context ("Georgia"), with the words that decide. Immutable.
 *
 * @param otherwise code of the sense taken when no cue is found; {@link #NONE} for no country
 * @param undecided code of the sense taken when cues of several senses are level
 * @param cues words that speak for a sense; the value is its code
 */
record Homonym(String otherwise, String undecided, PhraseTable<List<String>> cues) {

  /** The sense that is no country. */
  static final String NONE = "none";

  /** A cue in the same paragraph counts this much more than one elsewhere in the article. */
  private static final int NEARBY = 3;

  /** However often one sense's cues come in a paragraph, they count no more than this. */
  private static final int MOST_CUES = 6;

  /** Counts the cues in one part of an article: code of the sense to number of cues. */
  Map<String, Integer> countCues(String text) {
    Map<String, Integer> counts = new HashMap<>();
    cues.scan(
        text,
        (start, end, dotted, codes) -> {
          for (String code : codes) {
            counts.merge(code, 1, (a, b) -> Math.min(a + b, MOST_CUES));
          }
        });
    return counts;
  }

  /**
   * Decides what the word means in one part of an article.
   *
   * @param here cues in this part
   * @param everywhere cues in the whole article, this part included
   * @return a country's code, or {@link #NONE}
   */
  String decide(Map<String, Integer> here, Map<String, Integer> everywhere) {
    String best = otherwise;
    int bestScore = 0;
    boolean level = false;
    for (Map.Entry<String, Integer> sense : everywhere.entrySet()) {
      int score = sense.getValue() + NEARBY * here.getOrDefault(sense.getKey(), 0);
      if (score > bestScore) {
        best = sense.getKey();
        bestScore = score;
        level = false;
      } else if (score == bestScore) {
        level = true;
      }
    }
    return level ? undecided : best;
  }
}
