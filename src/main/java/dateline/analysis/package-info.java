/**
 * Here is text: its terms? The only place an analyzer is made, so that articles and queries are cut
 * into terms by the same rules.
 *
 * <p>A word gives the term of the word as written, folded, and at the same position its stem,
 * marked with {@link dateline.analysis.TextAnalysis#STEM}, where that is another string; stop words
 * have no stem. So one field answers stemmed words, exact words, wildcards (over the unmarked
 * terms) and phrases that mix them, while a field's length still counts each word once.
 */
@NullMarked
package dateline.analysis;

import org.jspecify.annotations.NullMarked;
