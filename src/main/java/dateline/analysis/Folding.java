package dateline.analysis;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Folds strings outside a token stream exactly as {@link ICUFoldingFilter} folds tokens. */
final class Folding {
  private Folding() {}

  static String fold(CharSequence text) {
    return ICUFoldingFilter.NORMALIZER.normalize(text);
  }
}
