package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class WordSearcherTest {

  @Test
  void theTermsBesideWordsDoNotCountInTheLengthOfACollection() throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var analysis = new TextAnalysis()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analysis.text("en")))) {
        for (String text : new String[] {"Ports waited for Ships", "Grain prices"}) {
          var document = new Document();
          document.add(new TextField(Schema.BODY, text, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, Long> words = WordSearcher.count(reader);
        var plain = new IndexSearcher(reader);
        var counting = new WordSearcher(reader, words);

        assertThat(words).containsEntry(Schema.BODY, 6L);
        assertThat(terms(counting)).isEqualTo(6);
        assertThat(terms(plain)).isGreaterThan(6);
        assertThat(counting.collectionStatistics("none")).isNull();
      }
    }
  }

  private static long terms(IndexSearcher searcher) throws IOException {
    return Objects.requireNonNull(searcher.collectionStatistics(Schema.BODY)).sumTotalTermFreq();
  }
}
