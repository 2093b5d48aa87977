package dateline.lucene;

import dateline.analysis.TextAnalysis;
import dateline.article.Article;
import dateline.article.Sourced;
import dateline.article.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * More words on the matter of a query, from the articles that rank first (the relevance model RM3:
 * Lavrenko and Croft, 2001; Abdul-Jaleel and others, 2004). A word weighs what it makes up of those
 * articles, each counted by the square of its score, times its idf, as single articles use many
 * rare words. The square leaves most of the say to the first few, the more so the further they
 * lead.
 *
 * @param analysis cuts articles into words
 * @param frequencies in the index that is searched
 * @param words how many words of the query count
 */
record Feedback(TextAnalysis analysis, WordFrequencies frequencies, int words) {
  /** How many articles are taken for relevant. */
  private static final int ARTICLES = 10;

  /** How many words of each are read. */
  private static final int LENGTH = 400;

  /** How many words are added. */
  private static final int ADDED = 30;

  /** How many are looked up in the index, those that the articles are made of most. */
  private static final int LOOKED_UP = 200;

  /** A word of one article only may have nothing to do with the matter. */
  private static final int FEWEST_ARTICLES = 2;

  /** What the added words weigh together, as a part of the words of the query. */
  private static final double WEIGHT = 0.8;

  /** Words in a larger part of the articles say little; in small collections they may. */
  private static final double COMMON = 0.2;

  private static final int SMALL = 300;
  private static final double COMMON_OF_SMALL = 0.6;

  private static final class Found {
    double weight;
    int articles;
  }

  private record Weighed(String word, double weight) {}

  /** Returns the query for the added words, or null if there are none. */
  @Nullable Query of(IndexSearcher searcher, List<RankedList.Ranked> list) throws IOException {
    List<RankedList.Ranked> top = list.subList(0, Math.min(ARTICLES, list.size()));
    Map<String, Found> found = new HashMap<>();
    for (RankedList.Ranked ranked : top) {
      Map<String, Integer> counts = count(HitReader.stored(searcher, ranked.doc()).article());
      double length = counts.values().stream().mapToInt(Integer::intValue).sum();
      counts.forEach(
          (word, count) -> {
            Found sum = found.computeIfAbsent(word, of -> new Found());
            sum.weight += ranked.score() * ranked.score() * count / length;
            sum.articles++;
          });
    }
    List<Weighed> best = best(searcher.getIndexReader(), found);
    double sum = best.stream().mapToDouble(Weighed::weight).sum();
    if (sum <= 0) {
      return null;
    }
    var query = new BooleanQuery.Builder();
    for (Weighed word : best) {
      var forms = List.of(TextAnalysis.STEM + word.word(), word.word());
      query.add(
          new BoostQuery(
              new WordQuery(Ranking.FIELD_WEIGHTS, List.of(forms)),
              (float) (WEIGHT * words * word.weight() / sum)),
          Occur.SHOULD);
    }
    return query.build();
  }

  private List<Weighed> best(IndexReader reader, Map<String, Found> found) throws IOException {
    int articles = Schema.articles(reader);
    double most = Math.max(COMMON * articles, Math.min(SMALL, COMMON_OF_SMALL * articles));
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Found> word : frequent(found)) {
      int with = frequencies.of(word.getKey());
      if (with < most) {
        weighed.add(new Weighed(word.getKey(), word.getValue().weight * idf(articles, with)));
      }
    }
    weighed.sort(
        Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word));
    return weighed.subList(0, Math.min(ADDED, weighed.size()));
  }

  /** BM25's idf of twice as many articles: it lets common words weigh a little more. */
  private static double idf(int articles, int with) {
    return Math.log(2 * (articles + 0.5) / (with + 0.5));
  }

  private static List<Map.Entry<String, Found>> frequent(Map<String, Found> found) {
    return found.entrySet().stream()
        .filter(word -> word.getValue().articles >= FEWEST_ARTICLES)
        .sorted(
            Comparator.<Map.Entry<String, Found>>comparingDouble(word -> -word.getValue().weight)
                .thenComparing(Map.Entry::getKey))
        .limit(LOOKED_UP)
        .toList();
  }

  /** Counts the stems with which an article begins. */
  private Map<String, Integer> count(Article article) {
    Sourced<String> language = article.publication().language();
    Map<String, Integer> counts = new HashMap<>();
    int room = LENGTH;
    for (int part = article.hasOwnHeadline() ? TextRange.HEADLINE : 0;
        part < article.paragraphs().size() && room > 0;
        part++) {
      List<String> stems =
          analysis.stems(article.text(part), language == null ? null : language.value(), room);
      stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
      room -= stems.size();
    }
    return counts;
  }
}
