/**
 * Here is text: its terms? The only place an analyzer is made, so that articles and queries are cut
 * into terms by the same rules.
 *
 * <p>Every word gives two terms at one position: the word as written, folded and marked with {@link
 * dateline.analysis.TextAnalysis#EXACT}, and its stem. Stop words give only the first. So one field
 * answers stemmed words, exact words, wildcards (over the marked terms) and phrases that mix them,
 * while a field's length still counts each word once.
 */
@NullMarked
package dateline.analysis;

import org.jspecify.annotations.NullMarked;
