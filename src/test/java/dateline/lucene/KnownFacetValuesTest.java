package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownFacetValuesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void valuesAndCountsAreLucenes(int segments) throws IOException {
    var config = new FacetsConfig();
    try (var directory = new ByteBuffersDirectory()) {
      write(directory, config, segments, 40);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var known = new KnownFacetValues(reader, config);
        var lucene = new DefaultSortedSetDocValuesReaderState(reader, config);
        for (int round = 0; round < 2; round++) {
          SortedSetDocValues values = known.getDocValues();
          for (long ordinal = 0; ordinal < lucene.getSize(); ordinal++) {
            assertThat(values.lookupOrd(ordinal))
                .isEqualTo(lucene.getDocValues().lookupOrd(ordinal));
          }
        }
        var all = new SortedSetDocValuesFacetCounts(known);
        var expected = new SortedSetDocValuesFacetCounts(lucene);
        assertThat(all.getTopChildren(10, "outlet"))
            .isEqualTo(expected.getTopChildren(10, "outlet"));
        assertThat(new SortedSetDocValuesFacetCounts(known, new FacetsCollector()).getAllDims(9))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = KnownFacetValues.MOST_KEPT + 50)
  void noMoreAreKeptThanTheLimit(int values) throws IOException {
    var config = new FacetsConfig();
    try (var directory = new ByteBuffersDirectory()) {
      write(directory, config, 2, values / 2);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var known = new KnownFacetValues(reader, config);
        SortedSetDocValues all = known.getDocValues();
        for (long ordinal = 0; ordinal < all.getValueCount(); ordinal++) {
          assertThat(all.lookupOrd(ordinal).length).isPositive();
        }

        assertThat(known.kept()).isEqualTo(KnownFacetValues.MOST_KEPT);
      }
    }
  }

  private static void write(
      ByteBuffersDirectory directory, FacetsConfig config, int segments, int each)
      throws IOException {
    var settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, settings)) {
      for (int segment = 0; segment < segments; segment++) {
        for (int i = 0; i < each; i++) {
          var document = new Document();
          document.add(new SortedSetDocValuesFacetField("outlet", "outlet " + segment + "-" + i));
          document.add(new SortedSetDocValuesFacetField("kind", i % 3 == 0 ? "column" : "news"));
          writer.addDocument(config.build(document));
        }
        writer.commit();
      }
    }
  }
}
