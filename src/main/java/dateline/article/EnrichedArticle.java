package dateline.article;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was found in its text.
 *
 * @param article the article as read
 * @param countries which countries it is about and mentions
 * @param entities the people, organisations and places named, most often first; each type and id
 *     once
 * @param mentions where entities are named, in text order
 * @param embedding what its beginning means, or null if that was not worked out; the articles of
 *     hits have none
 */
public record EnrichedArticle(
    Article article,
    CountryTags countries,
    List<Entity> entities,
    List<Mention> mentions,
    @Nullable Embedding embedding) {
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

  /** Returns what was found in the text, of an article that has the same text. */
  public EnrichedArticle withArticle(Article other) {
    return new EnrichedArticle(other, countries, entities, mentions, embedding);
  }

  /** An article without an embedding. */
  public EnrichedArticle(
      Article article, CountryTags countries, List<Entity> entities, List<Mention> mentions) {
    this(article, countries, entities, mentions, null);
  }

  /** Returns the article with an embedding, or without one if it is null. */
  public EnrichedArticle withEmbedding(@Nullable Embedding meaning) {
    return new EnrichedArticle(article, countries, entities, mentions, meaning);
  }
}
