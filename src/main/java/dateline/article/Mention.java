package dateline.article;

/**
 * One occurrence of an entity in an article.
 *
 * @param range the words that name it
 * @param type what it is
 * @param entityId the canonical id: for a country its ISO 3166-1 alpha-2 code in upper case (XK for
 *     Kosovo), else that of {@link Entity#id}
 */
public record Mention(TextRange range, EntityType type, String entityId) {}
