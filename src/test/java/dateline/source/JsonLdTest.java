package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleKind;
import dateline.article.Author;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

  private static final DateParser DATES = new DateParser(LocalDate.of(2025, 6, 30));

  private static Candidates read(String json) {
    return read(json, "");
  }

  private static Candidates read(String json, String head) {
    Candidates candidates = new Candidates();
    String script = "<script type='application/ld+json'>" + json + "</script>";
    HtmlMetadata.offer(
        Jsoup.parse("<head>" + head + script + "</head>"), TextHeading.NONE, candidates, DATES);
    return candidates;
  }

  private static List<String> names(Candidates candidates) {
    return candidates.knownAuthors().stream().map(Author::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Ada Quill\"",
        "{\"@type\":\"Person\",\"name\":\"Ada Quill\"}",
        "[{\"name\":\"Ada Quill\"}]",
        "[\"By Ada Quill\",\"https://quay.example/ada\"]",
        "{\"name\":[\"Ada Quill\"]}"
      })
  void readsAnAuthorInEveryShape(String author) {
    Candidates read = read("{\"@type\":\"NewsArticle\",\"author\":%s}".formatted(author));
    assertThat(names(read)).containsExactly("Ada Quill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HowTo", "Recipe", "OpinionNewsArticle"})
  void readsInstructionsLikeArticles(String type) {
    Candidates read = read("{\"@type\":\"%s\",\"author\":\"ada.quill\"}".formatted(type));
    assertThat(names(read)).containsExactly("Ada Quill");
  }

  @Test
  void followsReferencesWithinAGraph() {
    Candidates read =
        read(
            """
            {"@graph":[{"@type":"Article","headline":"A pier for nobody","author":{"@id":"#ada"}},
            {"@type":"Person","@id":"#ada","name":"Ada Quill"}]}
            """);
    assertThat(names(read)).containsExactly("Ada Quill");
  }

  @ParameterizedTest
  @CsvSource({
    "OpinionNewsArticle,OP_ED",
    "https://schema.org/AnalysisNewsArticle,ANALYSIS",
    "ReportageNewsArticle,NEWS",
    "ReviewNewsArticle,REVIEW"
  })
  void theTypeTellsTheKind(String type, ArticleKind kind) {
    Candidates read = read("{\"@type\":\"%s\",\"headline\":\"A pier\"}".formatted(type));
    assertThat(read.kind.bestValue()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"Article\",\"headline\":\"A pier for nobody\",}",
        "{\"@type\":\"Article\",\"headline\":\"A pier\nfor nobody\"}",
        "/* x */ {\"@type\":\"Article\",\"headline\":\"A pier for nobody\"};",
        "<!-- {\"@type\":\"Article\",\"headline\":\"A pier for nobody\"} -->",
        "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"A pier for nobody\"}\n//]]>",
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;A pier for nobody&quot;}",
        "{\"@type\":\"Article\"\n\"headline\":\"A pier for nobody\"}",
        "{\"@type\":\"WebSite\"}{\"@type\":\"Article\",\"headline\":\"A pier for nobody\"}",
        "{\"@type\":\"Article\",\"headline\":\"A pier for nobody\"} }"
      })
  void readsWhatTemplatesBreak(String json) {
    assertThat(read(json).headline.bestValue()).isEqualTo("A pier for nobody");
  }

  @Test
  void ofSeveralArticlesTheOneWithThePagesAddressIsTheMainOne() {
    Candidates read =
        read(
            """
            [{"@type":"NewsArticle","headline":"Onions are dear","datePublished":"2024-01-02",
              "url":"https://quay.example/onions"},
             {"@type":"NewsArticle","headline":"A pier for nobody","datePublished":"2024-06-24",
              "mainEntityOfPage":{"@id":"https://quay.example/pier"}}]
            """,
            "<link rel=canonical href='https://quay.example/pier'>");
    assertThat(read.published.bestValue()).hasToString("2024-06-24");
  }

  @Test
  void ofSeveralArticlesTheOneWithThePagesTitleIsTheMainOne() {
    Candidates read =
        read(
            """
            [{"@type":"NewsArticle","headline":"Onions are dear","datePublished":"2024-01-02"},
             {"@type":"NewsArticle","headline":"A pier for nobody","datePublished":"2024-06-24"}]
            """,
            "<title>A pier for nobody | Quay</title>");
    assertThat(read.published.bestValue()).hasToString("2024-06-24");
  }

  @Test
  void aListOfOtherArticlesIsNotThePages() {
    Candidates read =
        read(
            """
            {"@type":"ItemList","itemListElement":[{"item":
             {"@type":"NewsArticle","headline":"Onions are dear","datePublished":"2024-01-02"}}]}
            """);
    assertThat(read.published.isEmpty()).isTrue();
    assertThat(read.headline.isEmpty()).isTrue();
  }

  @Test
  void thePublisherAsAuthorYieldsToAPersonInPrint() {
    Candidates candidates = new Candidates();
    String page =
        """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"A pier for nobody",
        "author":{"@type":"Organization","name":"Quay Observer"},
        "publisher":{"name":"Quay Observer"}}</script>
        <h1>A pier for nobody</h1><p class="byline">By Ada Quill</p>
        """;
    HtmlMetadata.offer(Jsoup.parse(page), TextHeading.NONE, candidates, DATES);
    assertThat(names(candidates)).containsExactly("Ada Quill");
  }
}
