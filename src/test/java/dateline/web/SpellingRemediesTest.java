package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.query.QueryParser;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Did you mean" for words misspelt anywhere in a query, of a real index. */
class SpellingRemediesTest {
  @TempDir Path folder;
  private TestIndex index;
  private SearchApi api;

  @BeforeEach
  void index() throws IOException {
    Stream<TestArticle> nuclear =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    TestArticle.of(
                        "nuclear-%d.txt".formatted(i),
                        "Tunnels reopened",
                        "Kim Jong Un watched the nuclear test from a hill."));
    Stream<TestArticle> missiles =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    TestArticle.of(
                        "missile-%d.txt".formatted(i),
                        "Launch at dawn",
                        "The missile test was the fourth. Nobody spoke of harbours."));
    index = TestIndex.of(folder, Stream.concat(nuclear, missiles).toList());
    var parser = new QueryParser(name -> Optional.empty(), name -> Optional.empty());
    api = new SearchApi(index.search(), parser, (dimension, value) -> value);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void aWordMisspeltBesideAPlaceOperatorIsCorrected() throws IOException {
    assertThat(offered("\"kim jong un\" W/S nuclaer"))
        .containsExactly("did you mean: \"kim jong un\" W/S nuclear (6)");
    assertThat(offered("ATLEAST/1 (nuclaer PRE/0 tset)"))
        .containsExactly("did you mean: ATLEAST/1 (nuclear PRE/0 test) (6)");
  }

  @Test
  void aWordMisspeltAmongAlternativesIsCorrectedThoughTheOthersAreFound() throws IOException {
    assertThat(offered("(nuclaer OR missile) NEAR/5 test"))
        .containsExactly("did you mean: (nuclear OR missile) NEAR/5 test (10)");
    assertThat(offered("(nuclaer OR missile) test"))
        .containsExactly("did you mean: (nuclear OR missile) test (10)");
    assertThat(offered("\"Nuclaer test\"  OR   harbour"))
        .containsExactly("did you mean: \"Nuclear test\"  OR   harbour (10)");
  }

  @Test
  void aCorrectionThatFindsNothingOrLessIsNotOffered() throws IOException {
    assertThat(offered("nuclaer W/S harbours")).isEmpty();
    assertThat(offered("(nuclaer OR missile) NEAR/5 zeppelin")).isEmpty();
    assertThat(offered("test NOT (nuclaer OR harbourz)")).isEmpty();
  }

  @Test
  void alternativesThatAreFoundAreNotCorrected() throws IOException {
    assertThat(offered("harbour OR missiles OR nuclear")).isEmpty();
    assertThat(offered("watching OR missiles")).isEmpty();
  }

  private List<String> offered(String q) throws IOException {
    return api.search(Map.of("q", List.of(q))).didYouMean();
  }
}
