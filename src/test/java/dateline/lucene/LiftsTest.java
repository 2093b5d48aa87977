package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.entity.CountryNames;
import dateline.query.ParsedQuery;
import dateline.query.QueryParser;
import dateline.search.Hit;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiftsTest {

  private static final CountryNames COUNTRIES = CountryNames.load();
  private static final QueryParser PARSER =
      new QueryParser(COUNTRIES::find, name -> Optional.empty());
  private static final String TEXT = "North Korea and the talks, seen from afar.";

  @TempDir private Path folder;

  @Test
  void whatIsAboutTheCountryThatIsNamedRanksHigher() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            List.of(
                TestArticle.of("a.txt", "Aside", TEXT).withCountries(List.of(), List.of("KP")),
                TestArticle.of("b.txt", "Aside", TEXT).withCountries(List.of("KP"), List.of()),
                TestArticle.of("c.txt", "Aside", TEXT)))) {

      assertThat(paths(index, "north korea talks")).containsExactly("b.txt", "a.txt", "c.txt");
      assertThat(scores(index, "talks seen")).as("of all three").hasSize(1);
    }
  }

  @Test
  void articlesThatUseAnotherNameAreNoAnswersForIt() throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder,
            List.of(
                TestArticle.of("a.txt", "Aside", "Pyongyang waits for talks.")
                    .withCountries(List.of("KP"), List.of())))) {

      SearchResults results =
          index
              .search()
              .search(SearchRequest.of(PARSER.parse("north korea")).withMatching(Matching.ALL));

      assertThat(results.total().value()).isZero();
    }
  }

  @Test
  void wordsWithoutLettersNameNothing() throws IOException {
    try (TestIndex index = TestIndex.of(folder, List.of(TestArticle.of("a.txt", "Aside", TEXT)))) {
      assertThat(paths(index, "\"\"( ( ~2\"")).as("nothing is asked").containsExactly("a.txt");
      assertThat(paths(index, "talks ~2 \u2047 \ud83d\ude00 seen")).hasSizeLessThan(2);
    }
  }

  @Test
  void whatHasTheEntityThatIsNamedRanksHigher() throws IOException {
    String text = "Maria da Silva was in the hall.";
    EnrichedArticle without = TestArticle.of("a.txt", "Aside", text).enriched();
    EnrichedArticle with = TestArticle.of("b.txt", "Aside", text).enriched();
    Entity person =
        new Entity(EntityType.PERSON, EntityId.of("Maria da Silva"), "Maria da Silva", 1);
    try (TestIndex index =
        TestIndex.ofEnriched(
            folder,
            List.of(
                without,
                new EnrichedArticle(
                    with.article(), with.countries(), List.of(person), List.of())))) {

      assertThat(paths(index, "maria da silva hall")).containsExactly("b.txt", "a.txt");
      assertThat(scores(index, "hall maria")).as("of both").hasSize(1);
    }
  }

  private static Set<Double> scores(TestIndex index, String query) throws IOException {
    ParsedQuery parsed = PARSER.parse(query);
    return index.search().search(SearchRequest.of(parsed)).hits().stream()
        .map(Hit::score)
        .collect(Collectors.toSet());
  }

  private static List<String> paths(TestIndex index, String query) throws IOException {
    ParsedQuery parsed = PARSER.parse(query);
    return index.search().search(SearchRequest.of(parsed)).hits().stream()
        .map(hit -> hit.article().source().path())
        .toList();
  }
}
