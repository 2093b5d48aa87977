package dateline.article;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article with what was found in its text.
 *
 * @param article the article as read
 * @param countries which countries it is about and mentions
 * @param entities the people, organisations and places named, most often first; each type and id
 *     once
 * @param mentions where entities are named, in text order
 */
public record EnrichedArticle(
    Article article, CountryTags countries, List<Entity> entities, List<Mention> mentions) {
  public EnrichedArticle {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
  }

  /**
   * Tells which words led to which country.
   *
   * @return country code to words, the most frequent words first; countries in the order of the
   *     article's tags, about before mentioned
   */
  public Map<String, List<Evidence>> countryEvidence() {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    countries.about().forEach(code -> counts.put(code, new LinkedHashMap<>()));
    countries.mentioned().forEach(code -> counts.put(code, new LinkedHashMap<>()));
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.COUNTRY) {
        String text = article.text(mention.range().part());
        String words = text.substring(mention.range().start(), mention.range().end());
        counts
            .computeIfAbsent(mention.entityId(), code -> new LinkedHashMap<>())
            .merge(words.replaceAll("\\s+", " "), 1, Integer::sum);
      }
    }
    Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    counts.forEach(
        (code, words) ->
            evidence.put(
                code,
                words.entrySet().stream()
                    .map(e -> new Evidence(e.getKey(), e.getValue()))
                    .sorted(Comparator.comparingInt(Evidence::count).reversed())
                    .toList()));
    return evidence;
  }
}
