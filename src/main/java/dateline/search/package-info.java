/**
 * Which articles answer, and why? {@link dateline.search.ArticleSearch} takes a {@link
 * dateline.search.SearchRequest} and gives {@link dateline.search.SearchResults}: hits with
 * snippets whose highlights are exactly what matched, totals and facets.
 *
 * <p>Snippets and highlights are data (text and character ranges); escaping is the page's business.
 * No engine type appears here.
 */
@NullMarked
package dateline.search;

import org.jspecify.annotations.NullMarked;
