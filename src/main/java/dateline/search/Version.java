package dateline.search;

import dateline.article.PublishedDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a piece.
 *
 * @param id the article's id
 * @param headline the article's own
 * @param outlet null if unknown
 * @param published null if undated
 */
public record Version(
    String id, String headline, @Nullable String outlet, @Nullable PublishedDate published) {}
