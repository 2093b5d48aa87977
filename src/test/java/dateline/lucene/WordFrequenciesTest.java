package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class WordFrequenciesTest {
  @Test
  void articlesWithTheWordOrItsStemAreCounted() throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      write(directory, "reed boat", "reeds ~reed boat", "reeds ~reed");
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var frequencies = new WordFrequencies(reader);

        assertThat(frequencies.of("reed")).isEqualTo(2);
        assertThat(frequencies.of("boat")).isEqualTo(2);
        assertThat(frequencies.of("gull")).isZero();
        assertThat(frequencies.of("reed")).isEqualTo(2);
        assertThat(frequencies.kept()).isEqualTo(3);
      }
    }
  }

  @Test
  void noMoreAreKeptThanTheLimit() throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      write(directory, "reed");
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var frequencies = new WordFrequencies(reader);
        for (int i = 0; i < WordFrequencies.MOST_KEPT + 10; i++) {
          assertThat(frequencies.of("w" + i)).isZero();
        }

        assertThat(frequencies.kept()).isEqualTo(WordFrequencies.MOST_KEPT);
        assertThat(frequencies.of("reed")).isEqualTo(1);
      }
    }
  }

  private static void write(ByteBuffersDirectory directory, String... bodies) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (String body : bodies) {
        var document = new Document();
        document.add(new TextField(Schema.BODY, body, Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }
}
