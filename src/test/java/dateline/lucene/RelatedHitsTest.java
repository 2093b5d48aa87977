package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Dimension;
import dateline.search.Hit;
import dateline.search.Match;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.SearchSort;
import dateline.search.Selection;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles with some of the words, among those with all. */
class RelatedHitsTest {
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
  void articlesWithSomeOfTheWordsAreListedAndNotCounted() throws IOException {
    SearchResults results = search("grain rail");

    assertThat(results.anyWord()).isFalse();
    assertThat(results.total().value()).isEqualTo(1);
    assertThat(results.related()).isEqualTo(2);
    assertThat(results.hits().getFirst().article().source().path()).isEqualTo("both");
    assertThat(of(results, Match.ANSWER)).containsExactly("both");
    assertThat(of(results, Match.SOME_WORDS)).containsExactlyInAnyOrder("grain", "rail");
    assertThat(results.facet(Dimension.ABOUT).values()).hasSize(1);
    assertThat(results.hits().getLast().headlineHighlights()).hasSize(1);
  }

  @Test
  void theyRespectTheFilters() throws IOException {
    var russia = List.of(new Selection(Dimension.ABOUT, "RU", false));

    SearchResults results = index.search().search(request("grain rail").withSelections(russia));

    assertThat(of(results, Match.SOME_WORDS)).containsExactly("grain");
    assertThat(of(search("grain rail about:RU"), Match.SOME_WORDS)).containsExactly("grain");
    assertThat(of(search("grain rail -sea"), Match.SOME_WORDS)).containsExactly("rail");
    assertThat(of(search("grain rail \"by rail\""), Match.SOME_WORDS)).isEmpty();
  }

  @Test
  void pagesOfTheListFollowEachOther() throws IOException {
    List<String> whole = paths(search("grain rail").hits());
    for (int size = 1; size <= 4; size++) {
      var paged = new ArrayList<String>();
      for (int first = 0; first < 6; first += size) {
        SearchResults page = index.search().search(request("grain rail").withPage(first, size));
        assertThat(page.related()).isEqualTo(2);
        paged.addAll(paths(page.hits()));
      }
      assertThat(paged).isEqualTo(whole);
    }
  }

  @Test
  void thereAreNoneWhereAnyWordIsTheAnswerAlready() throws IOException {
    SearchResults results = search("grain copper strike");

    assertThat(results.anyWord()).isTrue();
    assertThat(results.total().value()).isEqualTo(4);
    assertThat(results.related()).isZero();
    assertThat(results.hits()).hasSize(4);
  }

  @Test
  void thereAreNoneForWhatIsNotPlainWordsByRelevance() throws IOException {
    for (String query :
        List.of(
            "\"grain by rail\"", "grain OR rail", "grain AND rail", "grain", "headline:grain")) {
      assertThat(search(query).related()).as(query).isZero();
    }
    assertThat(index.search().search(request("grain rail").withSort(SearchSort.NEWEST)).related())
        .isZero();
    assertThat(index.search().search(request("grain rail").withMatching(Matching.ALL)).related())
        .isZero();
  }

  @Test
  void filtersThatLeaveNoAnswerLeaveTheRelatedOnes() throws IOException {
    var france = List.of(new Selection(Dimension.ABOUT, "FR", false));

    SearchResults results = index.search().search(request("grain rail").withSelections(france));

    assertThat(results.total().value()).isZero();
    assertThat(of(results, Match.SOME_WORDS)).containsExactly("rail");
  }

  private SearchResults search(String query) throws IOException {
    return index.search().search(request(query));
  }

  private static List<String> of(SearchResults results, Match match) {
    return paths(results.hits().stream().filter(hit -> hit.match() == match).toList());
  }

  private SearchRequest request(String query) {
    return SearchRequest.of(index.parse(query));
  }

  private static List<String> paths(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().source().path()).toList();
  }
}
