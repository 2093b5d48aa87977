package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class BoundedMergesTest {
  private static final int DOCUMENTS = 3_000;
  private static final int MOST = 500;

  @Test
  void aSegmentWithVectorsHasNoMoreDocumentsThanItsGraphMayHave() throws IOException {
    assertThat(largestSegment(true)).isBetween(MOST / 2, MOST);
  }

  @Test
  void otherSegmentsGrowAsUsual() throws IOException {
    assertThat(largestSegment(false)).isGreaterThan(2 * MOST);
  }

  private static int largestSegment(boolean hasVectors) throws IOException {
    var merges = new BoundedMerges(MOST);
    if (hasVectors) {
      merges.expectVectors();
    }
    var config =
        new IndexWriterConfig()
            .setMergeScheduler(new SerialMergeScheduler())
            .setMergePolicy(merges)
            .setMaxBufferedDocs(10);
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        writer.addDocument(new Document());
      }
      writer.commit();
      try (var reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDocs()).isEqualTo(DOCUMENTS);
        return reader.leaves().stream().mapToInt(leaf -> leaf.reader().maxDoc()).max().orElse(0);
      }
    }
  }
}
