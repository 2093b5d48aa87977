package dateline.entity;

import dateline.article.EntityType;
import dateline.article.TextRange;

/**
 * A name in an article, after the article's other names have had their say.
 *
 * @param range the words
 * @param type person, organisation or place
 */
record NameMention(TextRange range, EntityType type) {}
