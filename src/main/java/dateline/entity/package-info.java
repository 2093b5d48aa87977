/**
 * Here is an article: who, and which countries? {@link dateline.entity.Enricher} finds the mentions
 * in an {@link dateline.article.Article} and decides which countries it is about and which it only
 * mentions.
 */
@NullMarked
package dateline.entity;

import org.jspecify.annotations.NullMarked;
