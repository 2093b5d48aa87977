/**
 * What is an article? The vocabulary every other package shares: {@link dateline.article.Article}
 * as read from a source, {@link dateline.article.EnrichedArticle} with the countries and names
 * found in it, and the small values both are made of.
 *
 * <p>Everything here is an immutable value; nothing here reads, searches or knows a library.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
