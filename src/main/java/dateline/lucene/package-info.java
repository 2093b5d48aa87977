/**
 * The embedded engine: one Lucene index per generation, holding articles and the inventory of
 * source files, behind the interfaces of {@code index} and {@code search}.
 *
 * <p>{@link dateline.lucene.LuceneArticleIndex} writes, {@link dateline.lucene.LuceneArticleSearch}
 * answers. {@link dateline.lucene.Schema} is the list of fields; {@link
 * dateline.lucene.Generations} the layout of the {@code index/} folder. Highlights come from
 * Lucene's own matches of the query that ran, over the stored text analysed again: nothing else is
 * ever marked, and no offsets need be kept.
 */
@NullMarked
package dateline.lucene;

import org.jspecify.annotations.NullMarked;
