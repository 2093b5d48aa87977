package dateline.article;

import java.util.List;

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

  /** Returns what was found in the text, of an article that has the same text. */
  public EnrichedArticle withArticle(Article other) {
    return new EnrichedArticle(other, countries, entities, mentions);
  }
}
