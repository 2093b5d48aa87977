/**
 * Here is a text: which names are in it?
 *
 * <p>The models and word lists of nlp4j are re-packed once into a file that is mapped into memory,
 * and applied by a decoder of our own; ADR 17 says why.
 */
@NullMarked
package dateline.names;

import org.jspecify.annotations.NullMarked;
