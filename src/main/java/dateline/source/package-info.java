/**
 * Here is a file: which articles are in it? {@link dateline.source.SourceReader} reads one file of
 * any format into a {@link dateline.source.ParseOutcome}: articles, a reason to skip it, or the
 * stage and reason of its failure.
 *
 * <p>Files are hostile: sizes, nesting and time are bounded, and no exception leaves the reader.
 * What the articles are about is not known here.
 */
@NullMarked
package dateline.source;

import org.jspecify.annotations.NullMarked;
