/**
 * Serve it over HTTP. {@link dateline.web.SearchServer} answers with pages for people ({@code
 * /search}, {@code /articles/ID}), with JSON for programs ({@code /api/v1/...}) and with feeds for
 * feed readers ({@code /search.atom}, {@code /search.json}); all are made from the same {@link
 * dateline.search.SearchResults}, so their totals agree.
 *
 * <p>A request takes one way: {@link dateline.web.QueryString}, {@link
 * dateline.web.SearchParameters}, {@link dateline.search.SearchRequest}, the engine's answer, and
 * then either a {@code …View} for a template or a {@code …Json}. Templates get records only and
 * escape everything; snippets reach them as runs of text, never as HTML.
 *
 * <p>SparkJava and jte are known here and nowhere else. How articles are found is not known here.
 */
@NullMarked
package dateline.web;

import org.jspecify.annotations.NullMarked;
