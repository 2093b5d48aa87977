package dateline.lucene;

import dateline.story.Fingerprint;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * An article in the index as far as stories go: one object for all of a leaf, which goes from one
 * to the next.
 */
final class SettledArticle {
  private final int base;
  private final BinaryDocValues fingerprints;
  private final SortedDocValues ids;
  private final NumericDocValues stories;
  private int inLeaf = -1;

  SettledArticle(LeafReaderContext leaf) throws IOException {
    this.base = leaf.docBase;
    this.fingerprints = DocValues.getBinary(leaf.reader(), Schema.FINGERPRINT);
    this.ids = DocValues.getSorted(leaf.reader(), Schema.ID);
    this.stories = DocValues.getNumeric(leaf.reader(), Schema.STORY);
  }

  /** Goes on to another document of the leaf, later than the last one. */
  void moveTo(int document) {
    inLeaf = document;
  }

  /** Returns the document in the whole reader. */
  int doc() {
    return base + inLeaf;
  }

  Fingerprint fingerprint() throws IOException {
    if (!fingerprints.advanceExact(inLeaf)) {
      throw new IllegalStateException("an article in a story has no fingerprint");
    }
    BytesRef bytes = fingerprints.binaryValue();
    return Fingerprint.read(bytes.bytes, bytes.offset, bytes.length);
  }

  /** Returns the id as {@link Stories#id} does. */
  long id() throws IOException {
    if (!ids.advanceExact(inLeaf)) {
      throw new IllegalStateException("an article has no id");
    }
    return Stories.id(ids.lookupOrd(ids.ordValue()).utf8ToString());
  }

  /** Returns the story noted, {@link Stories#NONE} for none. */
  long story() throws IOException {
    return stories.advanceExact(inLeaf) ? stories.longValue() : Stories.NONE;
  }
}
