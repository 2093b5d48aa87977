package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.analysis.TextAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class WordQueryTest {
  private static final Map<String, Float> WEIGHTS = Map.of("title", 2f, "body", 1f);
  private static final int DOCUMENTS = 300;

  /** Lucene's own query is the oracle for a word of one term. */
  @Test
  void oneTermIsRankedAsLuceneRanksItInCombinedFields() throws IOException {
    searching(
        searcher -> {
          for (int word = 0; word < 12; word++) {
            String term = "w" + word;
            var combined = new CombinedFieldQuery.Builder(term);
            WEIGHTS.forEach(combined::addField);
            TopDocs expected = searcher.search(combined.build(), DOCUMENTS);
            var query = new WordQuery(WEIGHTS, List.of(List.of(term)));
            TopDocs found = searcher.search(query, DOCUMENTS);
            assertThat(found.totalHits).isEqualTo(expected.totalHits);
            for (int i = 0; i < expected.scoreDocs.length; i++) {
              ScoreDoc hit = found.scoreDocs[i];
              assertThat(hit.score).isCloseTo(expected.scoreDocs[i].score, within(1e-3f));
              assertThat(searcher.explain(query, hit.doc).getValue().floatValue())
                  .isCloseTo(hit.score, within(1e-5f));
            }
          }
        });
  }

  @Test
  void anyTermOfAnyReadingMatches() throws IOException {
    searching(
        searcher -> {
          var both = new WordQuery(WEIGHTS, List.of(List.of("w9", "w10"), List.of("w11")));
          int most = 0;
          for (String term : List.of("w9", "w10", "w11")) {
            most = Math.max(most, searcher.count(new WordQuery(WEIGHTS, List.of(List.of(term)))));
          }
          assertThat(searcher.count(both)).isGreaterThan(most);
          assertThat(searcher.search(both, DOCUMENTS).totalHits.value())
              .isEqualTo(searcher.count(both));
        });
  }

  @Test
  void aWordThatIsNowhereMatchesNothing() throws IOException {
    searching(
        searcher ->
            assertThat(searcher.search(new WordQuery(WEIGHTS, List.of(List.of("x"))), 1).scoreDocs)
                .isEmpty());
  }

  private interface Check {
    void run(IndexSearcher searcher) throws IOException;
  }

  private static void searching(Check check) throws IOException {
    var random = new Random(5);
    try (var analysis = new TextAnalysis();
        var directory = new ByteBuffersDirectory()) {
      var config = new IndexWriterConfig(analysis.names()).setSimilarity(Ranking.SIMILARITY);
      try (var writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < DOCUMENTS; i++) {
          var document = new Document();
          document.add(new TextField("title", words(random, 6), Field.Store.NO));
          document.add(new TextField("body", words(random, 80), Field.Store.NO));
          long ignored = writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.SIMILARITY);
        check.run(searcher);
      }
    }
  }

  /** Words of lower numbers are more frequent. */
  private static String words(Random random, int most) {
    var text = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      int word = (int) (Math.pow(random.nextDouble(), 3) * 14);
      text.append(String.format(Locale.ROOT, "w%d ", word));
    }
    return text.toString();
  }
}
