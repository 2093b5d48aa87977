package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.SearchResults;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of what a query may stand for, met and passed; those of its text are the parser's. */
class QueryLimitsTest {
  @TempDir Path folder;

  @Test
  void ofMoreThanAThousandWordsThatAPatternStandsForTheMostFrequentAreNear() throws IOException {
    String many = words("ab", Vocabulary.MAX_TERMS + 5);
    TestArticle often = TestArticle.of("often", "Some", "abfrequent coal");
    try (var index =
        TestIndex.of(folder, List.of(TestArticle.of("all", "All", many), often, copy(often)))) {
      SearchResults results = index.search("ab* NEAR/1 coal");
      assertThat(results.total().value()).isEqualTo(2);
      assertThat(results.notes())
          .containsExactly(
              "ab* stands for 1,006 words: only the most frequent 1,000 are looked for");
      // Outside of places every word counts.
      assertThat(index.search("ab*").notes()).isEmpty();
    }
  }

  @Test
  void asManyAsTheLimitAreAllNear() throws IOException {
    String many = words("ab", Vocabulary.MAX_TERMS - 1) + " abz coal";
    try (var index = TestIndex.of(folder, List.of(TestArticle.of("all", "All", many)))) {
      SearchResults results = index.search("ab* PRE/0 coal");
      assertThat(results.total().value()).isEqualTo(1);
      assertThat(results.notes()).isEmpty();
    }
  }

  @Test
  void ofMoreThanFiftyWordsThatAFuzzyWordStandsForTheLikestAreFound() throws IOException {
    String like =
        IntStream.range(0, 26 * 3)
            .mapToObj(i -> "shell" + (char) ('a' + i % 26) + (char) ('x' + i / 26))
            .collect(Collectors.joining(" "));
    List<TestArticle> articles =
        List.of(TestArticle.of("like", "All", like), TestArticle.of("same", "Shells", "Shellz."));
    try (var index = TestIndex.of(folder, articles)) {
      SearchResults results = index.search("shells~2");
      assertThat(results.total().value()).isEqualTo(2);
      assertThat(results.notes())
          .hasSize(1)
          .allMatch(note -> note.endsWith("words: only the likest 50 are looked for"))
          .allMatch(note -> note.startsWith("shells~ stands for "));
    }
  }

  @Test
  void ofMoreThanTenThousandPlacesTheFirstAreLookedAt() throws IOException {
    String first = "alfa ".repeat(PlaceFinder.MAX_PLACES);
    List<TestArticle> articles =
        List.of(
            TestArticle.of("within", "One", "bravo " + first),
            TestArticle.of("at", "Two", first + "bravo"),
            TestArticle.of("beyond", "Three", first + "alfa bravo"));
    try (var index = TestIndex.of(folder, articles)) {
      assertThat(index.paths("bravo NEAR/0 alfa")).containsExactlyInAnyOrder("within", "at");
      assertThat(index.search("bravo NEAR/0 alfa").notes())
          .containsExactly(
              "an article has more than 10,000 places to look at: only its first ones are");
      assertThat(index.search("\"bravo alfa\"~3").notes()).hasSize(1);
      assertThat(index.paths("bravo alfa")).hasSize(3);
      assertThat(index.search("bravo alfa").notes()).isEmpty();
    }
  }

  @Test
  void asManyPlacesAsTheLimitAreAllLookedAtWithoutANote() throws IOException {
    String first = "alfa ".repeat(PlaceFinder.MAX_PLACES);
    try (var index = TestIndex.of(folder, List.of(TestArticle.of("at", "One", first + "bravo")))) {
      assertThat(index.search("bravo NEAR/0 alfa").notes()).isEmpty();
    }
  }

  private static TestArticle copy(TestArticle article) {
    return TestArticle.of(
        article.path() + "2", "Other", article.paragraphs().toArray(String[]::new));
  }

  private static String words(String start, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> start + Integer.toString(i, 36))
        .collect(Collectors.joining(" "));
  }
}
