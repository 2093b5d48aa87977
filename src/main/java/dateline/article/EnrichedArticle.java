package dateline.article;

import java.util.List;

/**
 * An article with what was found in its text.
 *
 * @param article the article as read
 * @param countries which countries it is about and mentions
 * @param mentions where entities are named, in text order
 */
public record EnrichedArticle(Article article, CountryTags countries, List<Mention> mentions) {
  public EnrichedArticle {
    mentions = List.copyOf(mentions);
  }
}
