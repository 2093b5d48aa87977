package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import dateline.article.CountryTags;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.index.ArticleWriter;
import dateline.query.QueryParser;
import dateline.search.Dimension;
import dateline.search.FacetPage;
import dateline.search.FacetValue;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Selection;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityFacetsTest {

  @TempDir private Path folder;
  private final TextAnalysis analysis = new TextAnalysis();
  private final QueryParser parser =
      new QueryParser(
          name -> Optional.empty(),
          name -> name.contains("Eastern") ? Optional.of("142/030") : Optional.empty());
  private LuceneArticleSearch search;

  @BeforeEach
  void index() throws IOException {
    try (ArticleWriter writer = new LuceneArticleIndex(folder, analysis).rebuild()) {
      put(writer, "a.txt", List.of("142", "142/030"), "Kim Jong-un", "NATO");
      put(writer, "b.txt", List.of("142", "142/030", "142/145"), "Kim Jong Un", "United Nations");
      put(writer, "c.txt", List.of("150"), "Kim Jong Un", "NATO");
      put(writer, "d.txt", List.of(), "José Rizal");
      writer.commit();
    }
    search = LuceneArticleSearch.open(folder, analysis, (dimension, value) -> value);
  }

  @AfterEach
  void close() throws IOException {
    search.close();
    analysis.close();
  }

  @Test
  void anEntityIsCalledWhatMostArticlesCallIt() throws IOException {
    assertThat(find("").facet(Dimension.PERSON).values())
        .extracting(FacetValue::value, FacetValue::label, FacetValue::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("kim jong un", "Kim Jong Un", 3L),
            org.assertj.core.groups.Tuple.tuple("jose rizal", "José Rizal", 1L));
  }

  @Test
  void anArticleOfTwoRegionsOfAContinentCountsOnceThere() throws IOException {
    assertThat(find("").facet(Dimension.REGION).values())
        .extracting(FacetValue::value, FacetValue::count)
        .contains(
            org.assertj.core.groups.Tuple.tuple("142", 2L),
            org.assertj.core.groups.Tuple.tuple("142/030", 2L),
            org.assertj.core.groups.Tuple.tuple("142/145", 1L));
  }

  @Test
  void aPersonIsFoundByAnyPartOfTheName() throws IOException {
    assertThat(find("person:Kim").total().value()).isEqualTo(3);
    assertThat(find("person:\"Kim Jong Un\"").total().value()).isEqualTo(3);
    assertThat(find("person:rizal").total().value()).isEqualTo(1);
    assertThat(find("org:nations").total().value()).isEqualTo(1);
    assertThat(find("place:nations").total().value()).isZero();
    assertThat(find("region:\"Eastern Asia\"").total().value()).isEqualTo(2);
  }

  @Test
  void wordsBesideANameAreStillHighlighted() throws IOException {
    assertThat(find("person:kim paragraph").hits())
        .hasSize(3)
        .allSatisfy(
            hit ->
                assertThat(hit.snippets())
                    .anySatisfy(snippet -> assertThat(snippet.highlights()).isNotEmpty()));
  }

  @Test
  void aSelectedEntityNarrowsAndKeepsItsName() throws IOException {
    SearchRequest request =
        SearchRequest.of(parser.parse(""))
            .withSelections(List.of(new Selection(Dimension.ORGANISATION, "nato", false)));
    SearchResults results = search.search(request);
    assertThat(results.total().value()).isEqualTo(2);
    assertThat(results.facet(Dimension.ORGANISATION).values())
        .filteredOn(FacetValue::selected)
        .extracting(FacetValue::label)
        .containsExactly("NATO");
  }

  @Test
  void aListIsSearchedWithoutAccentsAndGivenInPages() throws IOException {
    assertThat(page("JOSÉ", 0, 10).values())
        .extracting(FacetValue::label)
        .containsExactly("José Rizal");
    assertThat(page("jose", 0, 10).total()).isEqualTo(1);
    assertThat(page("nobody", 0, 10).values()).isEmpty();
    FacetPage second = page("", 1, 1);
    assertThat(second.total()).isEqualTo(2);
    assertThat(second.values()).extracting(FacetValue::value).containsExactly("jose rizal");
  }

  @Test
  void valuesOfOneCountAreListedByTheirNames() throws IOException {
    var named =
        LuceneArticleSearch.open(
            folder, analysis, (dimension, value) -> value.equals("150") ? "Europe" : "Z" + value);
    try (named) {
      assertThat(
              named.facet(SearchRequest.of(parser.parse("")), Dimension.REGION, "", 0, 10).values())
          .extracting(FacetValue::label)
          .containsExactly("Z142", "Z142/030", "Europe", "Z142/145");
    }
  }

  private FacetPage page(String contains, int offset, int size) throws IOException {
    return search.facet(
        SearchRequest.of(parser.parse("")), Dimension.PERSON, contains, offset, size);
  }

  private SearchResults find(String query) throws IOException {
    return search.search(SearchRequest.of(parser.parse(query)));
  }

  private static void put(
      ArticleWriter writer, String path, List<String> regions, String person, String... bodies)
      throws IOException {
    List<Entity> entities = new ArrayList<>();
    entities.add(new Entity(EntityType.PERSON, EntityId.of(person), person, 1));
    for (String body : bodies) {
      entities.add(new Entity(EntityType.ORGANISATION, EntityId.of(body), body, 1));
    }
    EnrichedArticle plain = TestArticle.of(path, "A headline", "A paragraph.").enriched();
    writer.put(
        TestIndex.entry(path),
        List.of(
            new EnrichedArticle(
                plain.article(),
                new CountryTags(List.of(), List.of(), null, regions),
                entities,
                List.of())));
  }
}
