/**
 * Here is text: its vector? {@link dateline.embedding.MiniLm} turns a text into a point among
 * others: texts that mean alike lie near each other, whatever their words.
 *
 * <p>The model is MiniLM (all-MiniLM-L6-v2, its weights quantised to 8 bits), run by ONNX Runtime.
 * It was trained on English; what other languages mean it hardly knows. This package does not know
 * of articles nor of where vectors are kept.
 *
 * <pre>{@code
 * float[] vector = new MiniLm().embed("artillery for Moscow");
 * }</pre>
 */
@NullMarked
package dateline.embedding;

import org.jspecify.annotations.NullMarked;
