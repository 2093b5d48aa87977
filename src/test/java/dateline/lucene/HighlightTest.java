package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.TextRange;
import dateline.search.Highlight;
import dateline.search.Hit;
import dateline.search.Snippet;
import dateline.testing.TestArticle;
import dateline.testing.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightTest {
  private static final TestArticle SHELLS =
      TestArticle.of(
              "shells.txt",
              "Sanctions And Shells – OpEd",
              "Moscow’s gunners wanted North Korean shells. The U.S. objected.",
              "The north is cold. Korean kitchens are warm; the sanctioned goods arrive by rail,"
                  + " whatever the Security Council says about it.")
          .withStandfirst("Who sells to whom.");

  @TempDir Path folder;
  private TestIndex index;

  @BeforeEach
  void openIndex() throws IOException {
    index = TestIndex.of(folder, List.of(SHELLS));
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void wordIsHighlightedInEveryFormOfItsStem() throws IOException {
    assertThat(marked("sanction")).containsExactly("Sanctions", "sanctioned");
  }

  @Test
  void phraseIsHighlightedAsAWholeAndItsWordsAloneAreNot() throws IOException {
    assertThat(marked("\"north korean\"")).containsExactly("North Korean");
  }

  @Test
  void onlyWordsOfALoosePhraseAreHighlighted() throws IOException {
    assertThat(marked("\"moscow shells\"~6")).containsExactly("Moscow’s", "shells");
  }

  @Test
  void negatedWordsAndFiltersAreNotHighlighted() throws IOException {
    assertThat(marked("shells -banana kind:news")).containsExactly("Shells", "shells");
  }

  @Test
  void alternativeThatDidNotMatchIsNotHighlighted() throws IOException {
    assertThat(marked("(rail banana) OR objected")).containsExactly("objected");
  }

  @Test
  void wildcardHighlightsTheWholeWord() throws IOException {
    assertThat(marked("sanct*")).containsExactly("Sanctions", "sanctioned");
  }

  @Test
  void unitedStatesIsFoundHoweverItIsWritten() throws IOException {
    assertThat(marked("US")).containsExactly("U.S");
    assertThat(marked("us objected")).containsExactly("U.S", "objected");
    assertThat(index.paths("whom usa")).containsExactly("shells.txt");
  }

  @Test
  void usInLowerCaseMeansTheCountryBeforeThePronoun(@TempDir Path other) throws IOException {
    List<TestArticle> articles =
        List.of(
            TestArticle.of("pronoun", "Trade and us", "Let us trade. They trade with us, or not."),
            TestArticle.of("country", "Trade talks", "The US trade envoy left early."),
            TestArticle.of("more", "Trade again", "U.S. trade talks go on."),
            TestArticle.of("most", "Trade at last", "American and US trade is up."));
    try (var trade = TestIndex.of(other, articles)) {
      assertThat(trade.paths("us trade")).hasSize(4).last().isEqualTo("pronoun");
    }
  }

  @Test
  void secondSnippetShowsWordsTheFirstDoesNot(@TempDir Path other) throws IOException {
    String text =
        "Grain left by rail. Grain and rail meet in the port. Rail’s rail is grain’s rail, again."
            + " Then came the tariff.";
    try (var one = TestIndex.of(other, List.of(TestArticle.of("a", "Headline", text)))) {
      assertThat(one.onlyHit("grain rail tariff").snippets().stream().map(Snippet::text))
          .containsExactly("Grain left by rail.", "Then came the tariff.");
    }
  }

  @Test
  void openingIsWholeSentences(@TempDir Path other) throws IOException {
    String first = "The first sentence is here to fill the line, and so it goes on a little.";
    String second = "A second one follows it, which together with the first leaves little room.";
    String text = first + " " + second + " So " + "word ".repeat(60) + "end.";
    try (var one = TestIndex.of(other, List.of(TestArticle.of("a", "Needle", text)))) {
      assertThat(one.onlyHit("needle").snippets().getFirst().text())
          .isEqualTo(first + " " + second);
    }
  }

  @Test
  void fieldRestrictsHighlights() throws IOException {
    assertThat(marked("headline:shells")).containsExactly("Shells");
    assertThat(marked("lead:sells")).containsExactly("sells");
  }

  @Test
  void leadOfATextInOnePieceIsItsBeginning(@TempDir Path other) throws IOException {
    String endless = "early " + "word ".repeat(400) + "late";
    try (var undivided = TestIndex.of(other, List.of(TestArticle.of("a", "Endless", endless)))) {
      assertThat(undivided.paths("lead:early")).containsExactly("a");
      assertThat(undivided.paths("lead:late")).isEmpty();
      assertThat(undivided.paths("late")).containsExactly("a");
      assertThat(undivided.onlyHit("lead:early").snippets()).isNotEmpty();
    }
  }

  @Test
  void stopWordInAPhraseMustMatch() throws IOException {
    assertThat(marked("\"the north is\"")).containsExactly("The north is");
    assertThat(index.paths("\"a north is\"")).isEmpty();
  }

  @Test
  void paragraphsWithoutWordsMoveNoHighlight(@TempDir Path other) throws IOException {
    String rule = "* * *";
    TestArticle article =
        TestArticle.of("a", "Headline", rule, "Grain by rail.", rule, "More grain.");
    try (var one = TestIndex.of(other, List.of(article))) {
      for (String query : List.of("grain", "grain OR \"more grain\"~1", "gr?in", "=grain")) {
        assertThat(one.search().article(article.id(), one.parse(query)).orElseThrow().highlights())
            .as(query)
            .extracting(TextRange::part)
            .containsOnly(1, 3);
        assertThat(one.onlyHit(query).snippets())
            .as(query)
            .allSatisfy(
                snippet ->
                    assertThat(texts(snippet)).allMatch(text -> text.matches("(?i)grain|more")));
      }
    }
  }

  @Test
  void phraseDoesNotCrossParagraphs() throws IOException {
    assertThat(index.paths("\"objected the north\"")).isEmpty();
    assertThat(index.paths("\"objected kitchens\"~20")).isEmpty();
  }

  @Test
  void snippetsAreSentencesWithTheirHighlights() throws IOException {
    Hit hit = index.onlyHit("objected");
    assertThat(hit.snippets()).hasSize(1);
    Snippet snippet = hit.snippets().getFirst();
    assertThat(snippet.text()).isEqualTo("The U.S. objected.");
    assertThat(texts(snippet)).containsExactly("objected");
  }

  @Test
  void hitOfTheHeadlineAloneShowsTheOpening() throws IOException {
    Hit hit = index.onlyHit("headline:oped");
    assertThat(hit.headlineHighlights()).containsExactly(new Highlight(23, 27));
    assertThat(hit.snippets().getFirst().highlights()).isEmpty();
    assertThat(hit.snippets().getFirst().text()).startsWith("Moscow’s gunners");
  }

  @Test
  void everyHighlightedTextMatchesAgainOnItsOwn() throws IOException {
    for (String query : List.of("north korean goods", "\"security council\"", "sh?lls cold")) {
      for (String text : marked(query)) {
        assertThat(index.paths('"' + text + '"')).as(text).containsExactly("shells.txt");
      }
    }
  }

  @Test
  void snippetIsNeverLongerThanItsLimitAndTwoEllipses(@TempDir Path other) throws IOException {
    String endless = "word ".repeat(400) + "needle " + "word ".repeat(400);
    try (var longIndex = TestIndex.of(other, List.of(TestArticle.of("a", "Endless", endless)))) {
      Snippet snippet = longIndex.onlyHit("needle").snippets().getFirst();
      assertThat(snippet.text().length()).isLessThanOrEqualTo(Snippets.MAX_CHARS + 2);
      assertThat(texts(snippet)).containsExactly("needle");
    }
  }

  private List<String> marked(String query) throws IOException {
    var found = index.search().article(SHELLS.id(), index.parse(query)).orElseThrow();
    return found.highlights().stream().map(range -> text(range)).toList();
  }

  private static String text(TextRange range) {
    return SHELLS.enriched().article().text(range.part()).substring(range.start(), range.end());
  }

  private static Stream<String> texts(Snippet snippet) {
    return snippet.highlights().stream()
        .map(highlight -> snippet.text().substring(highlight.start(), highlight.end()));
  }
}
