package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Dimension;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.Selection;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles with some of the words, after those with all. */
class PartialHitsTest {
  @TempDir Path folder;
  private TestIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index =
        TestIndex.of(
            folder,
            List.of(
                TestArticle.of("both", "Grain by rail").withCountries(List.of("RU"), List.of()),
                TestArticle.of("grain", "Grain by sea").withCountries(List.of("RU"), List.of()),
                TestArticle.of("rail", "Rail strike").withCountries(List.of("FR"), List.of()),
                TestArticle.of("none", "Copper by air").withCountries(List.of("RU"), List.of())));
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void articlesWithSomeOfTheWordsFollowAndAreNotCounted() throws IOException {
    SearchResults results = index.search("grain rail");

    assertThat(results.anyWord()).isFalse();
    assertThat(results.total().value()).isEqualTo(1);
    assertThat(paths(results.hits())).containsExactly("both");
    assertThat(paths(results.partial())).containsExactlyInAnyOrder("grain", "rail");
    assertThat(results.facet(Dimension.ABOUT).values()).hasSize(1);
    assertThat(results.partial().getFirst().headlineHighlights()).hasSize(1);
  }

  @Test
  void theyRespectTheFilters() throws IOException {
    var russia = List.of(new Selection(Dimension.ABOUT, "RU", false));

    SearchResults results = index.search().search(request("grain rail").withSelections(russia));

    assertThat(paths(results.partial())).containsExactly("grain");
    assertThat(paths(index.search("grain rail about:RU").partial())).containsExactly("grain");
  }

  @Test
  void theyOnlyFillThePageOnWhichTheHitsEnd() throws IOException {
    assertThat(index.search().search(request("grain rail").withPage(0, 1)).partial()).isEmpty();
    assertThat(index.search().search(request("grain rail").withPage(0, 2)).partial()).hasSize(1);
    assertThat(index.search().search(request("grain rail").withPage(10, 10)).partial()).isEmpty();
  }

  @Test
  void thereAreNoneWhereAnyWordIsTheAnswerAlready() throws IOException {
    SearchResults results = index.search("grain copper strike");

    assertThat(results.anyWord()).isTrue();
    assertThat(results.total().value()).isEqualTo(4);
    assertThat(results.partial()).isEmpty();
  }

  @Test
  void thereAreNoneForWhatIsNotPlainWordsByRelevance() throws IOException {
    assertThat(index.search("\"grain by rail\"").partial()).isEmpty();
    assertThat(index.search("grain OR rail").partial()).isEmpty();
    assertThat(index.search("grain").partial()).isEmpty();
    assertThat(index.search().search(request("grain rail").withSort(SearchSort.NEWEST)).partial())
        .isEmpty();
  }

  @Test
  void filtersThatLeaveNoAnswerLeaveThePartialOnes() throws IOException {
    var france = List.of(new Selection(Dimension.ABOUT, "FR", false));

    SearchResults results = index.search().search(request("grain rail").withSelections(france));

    assertThat(results.total().value()).isZero();
    assertThat(paths(results.partial())).containsExactly("rail");
  }

  private SearchRequest request(String query) {
    return SearchRequest.of(index.parse(query));
  }

  private static List<String> paths(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().source().path()).toList();
  }
}
