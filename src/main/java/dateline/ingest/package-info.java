/**
 * Read the whole corpus into an index. {@link dateline.ingest.Ingest} finds the files of the corpus
 * folders, decides which are new, changed, gone or copies, reads and enriches those, and writes
 * articles and inventory in one commit.
 *
 * <p>A file that cannot be read never stops a run: it is counted, with stage and reason. Formats,
 * countries and the engine are not known here.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
