package dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was found in its text.
 *
 * @param article the article as read
 * @param countries which countries it is about and mentions
 * @param entities the people, organisations and places named, most often first; each type and id
 *     once
 * @param mentions where entities are named, in text order
 * @param embedding what its beginning means, or null if that was not worked out; articles read back
 *     from an index have none
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
