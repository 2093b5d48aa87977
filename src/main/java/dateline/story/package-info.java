/**
 * Are these articles the same piece? {@link dateline.story.Fingerprint} boils the body of an
 * article down to a few bytes that can be compared, {@link dateline.story.StoryClusters} puts
 * articles together whose bodies are mostly the same: reprints, cut or corrected copies, wire copy
 * in several outlets. Where not all articles can be held at once, {@link
 * dateline.story.VersionTable} finds the versions among a block of them, and {@link
 * dateline.story.Joins} keeps who belongs together.
 *
 * <p>Only words count here: neither headline nor outlet nor date. What is done with the stories
 * found is not known here.
 */
@NullMarked
package dateline.story;

import org.jspecify.annotations.NullMarked;
