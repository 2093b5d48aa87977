package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.article.TextRange;
import dateline.query.Concept;
import dateline.query.QueryParser;
import dateline.query.Thesaurus;
import dateline.search.Dimension;
import dateline.search.Explanation;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that speak of what plain words name in other words. */
class OtherWordsTest {
  @TempDir Path folder;
  @TempDir Path authority;
  private TestIndex index;
  private QueryParser parser;

  @BeforeEach
  void openIndex() throws IOException {
    Files.writeString(
        authority.resolve(Thesaurus.FILE),
        "reed boat, papyrus boat > woven hull\ntern census, gull count > ringed birds\n");
    parser =
        new QueryParser(
            name -> Optional.empty(),
            name -> Optional.empty(),
            (type, name) -> Optional.empty(),
            Thesaurus.read(authority));
    index =
        TestIndex.of(
            folder,
            List.of(
                TestArticle.of("asked", "The reed boat of the Nile"),
                TestArticle.of("some", "A boat of steel").withCountries(List.of("EG"), List.of()),
                TestArticle.of("name", "Papyrus boats sail")
                    .withCountries(List.of("EG"), List.of()),
                TestArticle.of("part", "Hulls for Peru: woven hulls")
                    .withCountries(List.of("PE"), List.of()),
                TestArticle.of("apart", "Hulls are seldom woven"),
                TestArticle.of("birds", "The birds they ringed, ringed birds")));
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void articlesWithOtherWordsAreListedAndNotCounted() throws IOException {
    SearchResults results = search("reed boats");

    assertThat(results.total().value()).isEqualTo(1);
    assertThat(of(results, Match.ANSWER)).containsExactly("asked");
    assertThat(of(results, Match.SOME_WORDS)).containsExactlyInAnyOrder("some", "name");
    assertThat(of(results, Match.OTHER_WORDS)).containsExactly("part");
    assertThat(results.related()).isEqualTo(3);
    assertThat(results.otherWords())
        .containsExactly(new Concept("reed boat", List.of("papyrus boat"), List.of("woven hull")));
    assertThat(results.facet(Dimension.ABOUT).values()).isEmpty();
  }

  @Test
  void anotherNameCountsMoreThanAWordOfTheQuery() throws IOException {
    assertThat(paths(search("reed boats").hits())).startsWith("asked", "name");
  }

  @Test
  void otherWordsAreHighlightedWhole() throws IOException {
    Hit part = hit(search("reed boats"), "part");

    assertThat(part.headlineHighlights()).hasSize(1);
    assertThat(highlighted(part)).isEqualTo("woven hulls");
  }

  @Test
  void theyAreHighlightedInTheWholeArticleToo() throws IOException {
    Hit part = hit(search("reed boats"), "part");

    var article =
        index.search().article(part.article().id(), parser.parse("reed boats")).orElseThrow();

    assertThat(article.highlights()).containsExactly(new TextRange(TextRange.HEADLINE, 16, 27));
  }

  @Test
  void aSingleWordOrNameFindsThemToo() throws IOException {
    SearchResults results = search("tern-census");

    assertThat(results.total().value()).isZero();
    assertThat(of(results, Match.OTHER_WORDS)).containsExactly("birds");
  }

  @Test
  void filtersAndWhatElseIsRequiredHold() throws IOException {
    var peru = List.of(new Selection(Dimension.ABOUT, "PE", false));

    assertThat(paths(index.search().search(request("reed boat").withSelections(peru)).hits()))
        .containsExactly("part");
    assertThat(of(search("reed boat about:PE"), Match.OTHER_WORDS)).containsExactly("part");
    assertThat(of(search("reed boat -hull"), Match.OTHER_WORDS)).isEmpty();
  }

  @Test
  void whereAnyWordIsTheAnswerTheyAreListedBesideIt() throws IOException {
    SearchResults results = search("reed boat copper");

    assertThat(results.anyWord()).isTrue();
    assertThat(results.total().value()).isEqualTo(3);
    assertThat(of(results, Match.OTHER_WORDS)).containsExactly("part");
    assertThat(highlighted(hit(results, "part"))).isEqualTo("woven hulls");
    // Both that it is an answer and that it has another name are told.
    assertThat(highlighted(hit(results, "name"))).isEqualTo("Papyrus boats");
  }

  @Test
  void thereAreNoneForWhatIsNotPlainWordsByRelevance() throws IOException {
    for (String query :
        List.of("\"reed boat\"", "reed AND boat", "reed OR boat", "headline:(reed boat)")) {
      SearchResults results = search(query);
      assertThat(of(results, Match.OTHER_WORDS)).as(query).isEmpty();
      assertThat(results.otherWords()).as(query).isEmpty();
    }
    for (SearchRequest request :
        List.of(
            request("reed boat").withMatching(Matching.ALL),
            request("reed boat").withSort(SearchSort.NEWEST))) {
      SearchResults results = index.search().search(request);
      assertThat(paths(results.hits())).containsExactly("asked");
      assertThat(results.otherWords()).isEmpty();
    }
  }

  @Test
  void aPostSaysWhatItMeansItself() throws IOException {
    SearchResults results =
        search("they built a reed boat there and went down to the sea in it one fine day last May");

    assertThat(results.otherWords()).isEmpty();
    assertThat(of(results, Match.OTHER_WORDS)).isEmpty();
  }

  @Test
  void anExplanationNamesTheOtherWords() throws IOException {
    Hit part = hit(index.explained(parser.parse("reed boat")), "part");
    Explanation explanation = part.explanation();

    assertThat(explanation)
        .isNotNull()
        .satisfies(of -> assertThat(of.value()).isCloseTo(part.score(), within(1e-4)))
        .satisfies(of -> assertThat(of.text()).contains("woven"));
  }

  private SearchResults search(String query) throws IOException {
    return index.search().search(request(query));
  }

  private SearchRequest request(String query) {
    return SearchRequest.of(parser.parse(query));
  }

  private static Hit hit(SearchResults results, String path) {
    return results.hits().stream()
        .filter(hit -> hit.article().source().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static String highlighted(Hit hit) {
    var only = hit.headlineHighlights().getFirst();
    return hit.article().headline().value().substring(only.start(), only.end());
  }

  private static List<String> of(SearchResults results, Match match) {
    return paths(results.hits().stream().filter(hit -> hit.match() == match).toList());
  }

  private static List<String> paths(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().source().path()).toList();
  }
}
