package dateline.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A text field that brings its own analyzer, so that each article is analysed in its language while
 * the index writer keeps one analyzer, which only tells the gap between parts.
 */
final class AnalyzedField extends Field {
  private final Tokens tokens;

  /** Cuts a field's text. */
  @FunctionalInterface
  interface Tokens {
    TokenStream of(String field, String text);
  }

  AnalyzedField(String name, String text, FieldType type, Tokens tokens) {
    super(name, text, type);
    this.tokens = tokens;
  }

  @Override
  public TokenStream tokenStream(Analyzer ignored, @Nullable TokenStream reuse) {
    return tokens.of(name(), stringValue());
  }
}
