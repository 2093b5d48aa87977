/**
 * Here is an enriched article: keep it. The interfaces of writing and the inventory of source
 * files; which engine keeps them is not known here.
 *
 * <p>{@link dateline.index.ArticleIndex} hands out an {@link dateline.index.ArticleWriter} for an
 * update in place or for a rebuild beside the serving generation. Articles and the inventory entry
 * of the file they came from are written and committed together, so that at any commit <em>found =
 * indexed + duplicate + skipped + failed</em>.
 */
@NullMarked
package dateline.index;

import org.jspecify.annotations.NullMarked;
