package dateline.analysis;

import org.apache.lucene.util.Attribute;
import org.jspecify.annotations.Nullable;

/** A word with its capitals, if it has any. */
interface WrittenAttribute extends Attribute {

  /** Returns the word, or null if it has no capital. */
  @Nullable String written();

  void setWritten(@Nullable String word);
}
