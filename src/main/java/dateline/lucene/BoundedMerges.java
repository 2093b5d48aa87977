package dateline.lucene;

import java.io.IOException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.TieredMergePolicy;

/**
 * Merges segments up to a size, as usual, and of an index with vectors up to a number of documents
 * too: a merge of vectors builds their graph in memory, some 350 bytes each by the layout of
 * Lucene's objects, and short articles with vectors could be millions in a segment of usual size.
 */
final class BoundedMerges extends TieredMergePolicy {

  /** Half of them, at least, are entries of files; the graph of the rest takes 90 MB. */
  static final int MOST_DOCUMENTS = 500_000;

  private final long bytesOfDocument;
  private volatile boolean hasVectors;

  BoundedMerges() {
    this(MOST_DOCUMENTS);
  }

  BoundedMerges(int mostDocuments) {
    this.bytesOfDocument = (long) (getMaxMergedSegmentMB() * (1 << 20)) / mostDocuments;
  }

  /** There are articles with vectors, or there will be. */
  void expectVectors() {
    hasVectors = true;
  }

  /** Counts a document of an index with vectors for so much that the bound of sizes holds it. */
  @Override
  protected long size(SegmentCommitInfo segment, MergeContext context) throws IOException {
    long bytes = super.size(segment, context);
    if (!hasVectors) {
      return bytes;
    }
    int live = segment.info.maxDoc() - context.numDeletesToMerge(segment);
    return Math.max(bytes, live * bytesOfDocument);
  }
}
