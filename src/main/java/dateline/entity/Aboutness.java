package dateline.entity;

import dateline.article.Article;
import dateline.article.CountryTags;
import dateline.article.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which of the countries named in an article it is about. Every mention adds to its
 * country's score: more in headline and lead, more by name than by city.
 */
final class Aboutness {

  private static final double LEAST_SHARE = 0.3;
  private static final double LEAST_SCORE = 1.0;

  /** Ranks the countries of an article by its mentions. */
  CountryTags rank(Article article, List<CountryMention> mentions) {
    Map<String, Double> scores = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (CountryMention mention : mentions) {
      scores.merge(mention.code(), weight(mention), Double::sum);
      counts.merge(mention.code(), 1, Integer::sum);
    }
    double best = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
    List<String> about =
        scores.entrySet().stream()
            .filter(e -> e.getValue() >= LEAST_SCORE && e.getValue() >= LEAST_SHARE * best)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(CountryTags.MAX_ABOUT)
            .map(Map.Entry::getKey)
            .toList();
    List<String> mentioned = new ArrayList<>(counts.keySet());
    mentioned.removeAll(about);
    mentioned.sort(Comparator.comparingInt((String code) -> counts.get(code)).reversed());
    return new CountryTags(about, mentioned, null);
  }

  private static double weight(CountryMention mention) {
    double byNaming =
        switch (mention.naming()) {
          case NAME -> 1;
          case DEMONYM -> 0.9;
          case FORMER, CAPITAL, SEAT -> 0.8;
          case REGION, CITY -> 0.6;
        };
    int part = mention.range().part();
    double byPlace = part == TextRange.HEADLINE ? 3 : part <= 0 ? 2 : 1;
    return byNaming * byPlace;
  }
}
