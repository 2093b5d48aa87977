package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.TextAnalysis;
import dateline.article.EnrichedArticle;
import dateline.article.Entity;
import dateline.article.EntityId;
import dateline.article.EntityType;
import dateline.article.SourceLocator;
import dateline.index.ArticleWriter;
import dateline.query.QueryParser;
import dateline.search.Dimension;
import dateline.search.Matching;
import dateline.search.SearchRequest;
import dateline.search.SimilarRequest;
import dateline.search.Spellings;
import dateline.search.Spellings.Spelling;
import dateline.search.Suggestion;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions, spellings and similar articles, of articles that name people. */
class SuggestionsTest {
  private static final long ANY = Long.MAX_VALUE;

  private static final String COPIED =
      "The envoy arrived in the harbour before dawn, and by noon the delegations had agreed on"
          + " nothing but the menu. Officials spoke of artillery shells, of grain and of a corridor"
          + " through the strait that neither side would name in public. By evening the ferry had"
          + " left again, with fewer passengers and as many doubts as it had brought.";

  @TempDir Path folder;
  private final TextAnalysis analysis = new TextAnalysis();
  private final QueryParser parser = new QueryParser(Optional::of, name -> Optional.empty());
  private LuceneArticleSearch search;

  @BeforeEach
  void index() throws IOException {
    List<EnrichedArticle> articles =
        List.of(
            naming(
                TestArticle.of("a.txt", "Ceasefire talks resume in Doha", COPIED)
                    .withCountries(List.of("KP"), List.of())
                    .withPublished("2024-03-01"),
                "Kim Jong Un",
                "Vladimir Putin"),
            naming(
                TestArticle.of(
                        "b.txt",
                        "Ceasefire talks stall again",
                        "Artillery in the hills of this world.")
                    .withCountries(List.of("KP"), List.of())
                    .withPublished("2024-02-01"),
                "Kim Jong Un"),
            naming(
                TestArticle.of("c.txt", "Parliament votes on a tariff", "Artillery and tariffs.")
                    .withCountries(List.of("FR"), List.of())
                    .withPublished("2024-05-01"),
                "Kim Campbell"),
            naming(TestArticle.of("d.txt", "The envoy who came by ferry", COPIED), "Kim Jong Un"));
    try (ArticleWriter writer = new LuceneArticleIndex(folder, analysis).rebuild()) {
      for (EnrichedArticle article : articles) {
        writer.put(TestIndex.entry(article.article().source().path()), List.of(article));
      }
      writer.commit();
    }
    search =
        LuceneArticleSearch.open(
            folder,
            analysis,
            (dimension, value) ->
                dimension == Dimension.COUNTRY && value.equals("KP") ? "North Korea" : value);
  }

  @AfterEach
  void close() throws IOException {
    search.close();
    analysis.close();
  }

  @Test
  void anyWordOfANameCanBeTyped() throws IOException {
    assertThat(search.suggest("puti", 10))
        .containsExactly(
            new Suggestion(
                Suggestion.Type.PERSON, "Vladimir Putin", "person:\"Vladimir Putin\"", 1));
    assertThat(texts("kim")).startsWith("Kim Jong Un", "Kim Campbell");
    assertThat(texts("KIM  JONG-")).containsExactly("Kim Jong Un");
  }

  @Test
  void countriesPhrasesAndHeadlinesAreSuggested() throws IOException {
    assertThat(search.suggest("korea", 10))
        .containsExactly(new Suggestion(Suggestion.Type.COUNTRY, "North Korea", "country:KP", 2));
    assertThat(texts("cease"))
        .contains(
            "ceasefire talks", "Ceasefire talks stall again", "Ceasefire talks resume in Doha");
    assertThat(texts("talks stall")).containsExactly("Ceasefire talks stall again");
  }

  @Test
  void wordsBeforeTheCompletedOnesStay() throws IOException {
    assertThat(search.suggest("tariffs kim", 10))
        .extracting(Suggestion::query)
        .containsExactly("tariffs person:\"Kim Campbell\"");
  }

  @Test
  void everySuggestionHasTheAnswersItCounts() throws IOException {
    for (String typed : List.of("ki", "kim", "ce", "no", "par", "the e", "artillery k", "cam")) {
      for (Suggestion suggestion : search.suggest(typed, Suggestion.MAX_SIZE)) {
        long total =
            search
                .search(
                    SearchRequest.of(parser.parse(suggestion.query())).withMatching(Matching.ALL))
                .total()
                .value();
        assertThat(total).as(typed + " " + suggestion).isEqualTo(suggestion.count()).isPositive();
      }
    }
  }

  @Test
  void nothingIsSuggestedForOneLetterOperatorsOrWhatIsNowhere() throws IOException {
    for (String typed : List.of("", " ", "k", "author:kim", "\"kim", "zzz", "x".repeat(5_000))) {
      assertThat(search.suggest(typed, 10)).as(typed).isEmpty();
    }
  }

  @Test
  void removedArticlesAreSuggestedNoMore() throws IOException {
    try (ArticleWriter writer = new LuceneArticleIndex(folder, analysis).update()) {
      writer.remove("a.txt");
      writer.commit();
    }
    assertThat(search.suggest("puti", 10)).isEmpty();
    assertThat(search.suggest("kim jong", 10).getFirst().count()).isEqualTo(2);
  }

  @Test
  void spellingsAreWordsOfMoreArticles() throws IOException {
    assertThat(search.spellings("artilery", ANY).others())
        .containsExactly(new Spelling("artillery", 4));
    assertThat(search.spellings("ceasefire", ANY).others()).isEmpty();
    assertThat(search.spellings("artillery", ANY).articles()).isEqualTo(4);
    assertThat(search.spellings("artillery", ANY).others()).isEmpty();
    assertThat(search.spellings("harbourdawn", ANY).others())
        .contains(new Spelling("harbour dawn", 2));
    for (String odd : List.of("", "1", "***", "x".repeat(5_000), "two words")) {
      assertThat(search.spellings(odd, ANY).others()).as(odd).isEmpty();
    }
  }

  @Test
  void ofWordsThatArticlesHaveNoSpellingsAreLookedForIfSoAsked() throws IOException {
    assertThat(search.spellings("artilery", 0).others()).hasSize(1);
    assertThat(search.spellings("artillery", 0)).isEqualTo(new Spellings(4, List.of()));
  }

  /** The most frequent words are near to many others, and seldom meant. */
  @Test
  void stopWordsAreNoSpellingsOfOtherWords() throws IOException {
    assertThat(search.spellings("thatt", ANY).others()).isEmpty();
    assertThat(search.spellings("throughh", ANY).others()).isNotEmpty();
  }

  /** "wheat" is no "what", though that is in more articles. */
  @Test
  void functionWordsAreNoSpellingsOfWordsThatArticlesHave() throws IOException {
    assertThat(search.spellings("world", ANY)).isEqualTo(new Spellings(1, List.of()));
    assertThat(search.spellings("wouldd", ANY).others()).contains(new Spelling("would", 2));
  }

  @Test
  void similarArticlesShareWordsNamesOrCountriesAndAreNoVersions() throws IOException {
    assertThat(similar("a.txt", true)).startsWith("b.txt").doesNotContain("d.txt", "a.txt");
    assertThat(similar("b.txt", true)).startsWith("a.txt").doesNotContain("d.txt");
    assertThat(similar("b.txt", false)).doesNotContain("a.txt", "c.txt", "d.txt");
    assertThat(search.similar(new SimilarRequest("0000000000000000", true, 5))).isEmpty();
  }

  private List<String> similar(String path, boolean newer) throws IOException {
    String id = new SourceLocator(path, null).articleId();
    return search.similar(new SimilarRequest(id, newer, 5)).orElseThrow().stream()
        .map(hit -> hit.article().source().path())
        .toList();
  }

  private List<String> texts(String typed) throws IOException {
    return search.suggest(typed, 10).stream().map(Suggestion::text).toList();
  }

  private static EnrichedArticle naming(TestArticle article, String... people) {
    EnrichedArticle plain = article.enriched();
    return new EnrichedArticle(
        plain.article(),
        plain.countries(),
        Stream.of(people)
            .map(name -> new Entity(EntityType.PERSON, EntityId.of(name), name, 1))
            .toList(),
        List.of());
  }
}
