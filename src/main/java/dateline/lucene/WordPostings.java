package dateline.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * The documents of a segment with any term of a {@link WordQuery}, in order, with what BM25F needs
 * of each. There are few terms, so the next document is looked for among all of them.
 */
final class WordPostings extends DocIdSetIterator {

  /** The lengths that the bytes of norms stand for. */
  private static final int NORMS = 256;

  private final TermPostings[] terms;
  private final FieldNorms[] norms;
  private final float[] frequencies;
  private final int[] lengths = new int[NORMS];
  private final long cost;
  private int doc = -1;

  /**
   * The postings of a term in a field.
   *
   * @param weight what an occurrence counts
   * @param reading the number of the reading it belongs to
   */
  record TermPostings(PostingsEnum postings, float weight, int reading) {}

  /**
   * The lengths of a field.
   *
   * @param weight what a word counts
   */
  record FieldNorms(NumericDocValues values, float weight) {}

  /**
   * @param readings how many there are
   */
  WordPostings(List<TermPostings> terms, List<FieldNorms> norms, int readings) {
    this.terms = terms.toArray(TermPostings[]::new);
    this.norms = norms.toArray(FieldNorms[]::new);
    this.frequencies = new float[readings];
    this.cost = terms.stream().mapToLong(term -> term.postings().cost()).sum();
    for (int i = 0; i < NORMS; i++) {
      lengths[i] = SmallFloat.byte4ToInt((byte) i);
    }
  }

  /** Returns the frequency of the most frequent reading in the current document. */
  float frequency() throws IOException {
    Arrays.fill(frequencies, 0);
    for (TermPostings term : terms) {
      if (term.postings().docID() == doc) {
        frequencies[term.reading()] += term.weight() * term.postings().freq();
      }
    }
    float most = 0;
    for (float frequency : frequencies) {
      most = Math.max(most, frequency);
    }
    return most;
  }

  /**
   * Returns the weighted length of the current document, encoded as {@code BM25Similarity} does.
   */
  long norm() throws IOException {
    float length = 0;
    for (FieldNorms field : norms) {
      if (field.values().advanceExact(doc)) {
        length += field.weight() * lengths[(int) field.values().longValue() & 0xFF];
      }
    }
    return SmallFloat.intToByte4(Math.max(1, Math.round(length)));
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(doc + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    int next = NO_MORE_DOCS;
    for (TermPostings term : terms) {
      int at = term.postings().docID();
      if (at < target) {
        at = at + 1 == target ? term.postings().nextDoc() : term.postings().advance(target);
      }
      next = Math.min(next, at);
    }
    doc = next;
    return doc;
  }

  @Override
  public long cost() {
    return cost;
  }
}
