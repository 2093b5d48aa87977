package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Publication;
import dateline.article.Sourced;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMetadataTest {

  private static final DateParser DATES = new DateParser(LocalDate.of(2025, 6, 30));

  private static Candidates read(String head, String body) {
    Candidates candidates = new Candidates();
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    HtmlMetadata.offer(Jsoup.parse(html), TextHeading.NONE, candidates, DATES);
    return candidates;
  }

  private static @Nullable String headline(String head, String body) {
    return read(head, body).headline.bestValue();
  }

  private static List<String> authors(String head, String body) {
    return read(head, body).knownAuthors().stream().map(Author::name).toList();
  }

  private static String published(String head, String body) {
    return String.valueOf(read(head, body).published.bestValue());
  }

  @Nested
  class Headlines {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "The Pier That Faces The Town | The Quay Observer",
          "The Quay Observer: The Pier That Faces The Town",
          "The Pier That Faces The Town - Politics - Quay Observer",
          "The Pier That Faces The Town « quay-observer.example",
          "The Pier That Faces The Town"
        })
    void isTheTitleWithoutTheSitesName(String title) {
      String head =
          "<meta property=og:site_name content='The Quay Observer'>"
              + "<link rel=canonical href='https://www.quay-observer.example/pier'><title>"
              + title
              + "</title>";
      String body = "<h1>The Quay Observer</h1><p>The pier faces the town.</p>";
      assertThat(headline(head, body)).isEqualTo("The Pier That Faces The Town");
    }

    @Test
    void isNotTheTitleOfADrawing() {
      String body = "<svg><title>Open the menu of the site</title></svg><p>The pier rots.</p>";
      assertThat(headline("", body)).isNull();
    }

    @Test
    void isThePrintedOneWhereTheHeadsIsMeantForSearchEngines() {
      String head =
          "<meta property=og:title content='Pier vote: what we know about the pier and the town'>"
              + "<title>Pier vote: what we know about the pier and the town</title>";
      String body = "<article><h1>Why our pier should not face the town</h1></article>";
      assertThat(headline(head, body)).isEqualTo("Why our pier should not face the town");
    }

    @Test
    void leavesOutTheKickerThatTheHeadLeavesOut() {
      String head = "<meta property=og:title content='Nobody wants the ninth pier'>";
      String body = "<h1><span>Harbour</span> <span>Nobody wants the ninth pier</span></h1>";
      assertThat(headline(head, body)).isEqualTo("Nobody wants the ninth pier");
    }

    @Test
    void hasThePunctuationOfTheHeadBetweenItsParts() {
      String head = "<meta property=og:title content='Harbour: Nobody wants the ninth pier'>";
      String body = "<h1><span>Harbour</span><br>Nobody wants the ninth pier</h1>";
      assertThat(headline(head, body)).isEqualTo("Harbour: Nobody wants the ninth pier");
    }

    @Test
    void isNotTheBlogsNameThatStandsInTheFirstHeading() {
      String head = "<title>Nobody wants the pier : Notes of a pilot</title>";
      String body = "<h1>Notes of a pilot</h1><h2>Nobody wants the pier</h2>";
      assertThat(headline(head, body)).isEqualTo("Nobody wants the pier");
    }

    @Test
    void isThePrintedOneWhereTheAddressHasItsWords() {
      String head =
          "<link rel=canonical href='https://quay.example/2024/why-our-pier-should-face-the-sea'>"
              + "<meta property=og:title content='Pier vote: what we know so far'>"
              + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Pier"
              + " vote: what we know so far\"}</script>";
      String body = "<h1>Why our pier vote should face the sea</h1>";
      assertThat(headline(head, body)).isEqualTo("Why our pier vote should face the sea");
      String stated = head.replace("why-our-pier-should-face-the-sea", "pier-vote-what-we-know");
      assertThat(headline(stated, body)).isEqualTo("Pier vote: what we know so far");
    }

    @Test
    void leavesOutWhatThePageItselfCallsAKicker() {
      String head = "<meta property=og:title content='Harbour dues: Nobody wants the ninth pier'>";
      String body =
          "<h1><span class=topic-label>Harbour dues</span> Nobody wants the ninth pier</h1>";
      assertThat(headline(head, body)).isEqualTo("Nobody wants the ninth pier");
    }

    @Test
    void isNotAShortHeadingThatNoTitleKnows() {
      String head = "<title>Nobody on the council wants a ninth pier</title>";
      assertThat(headline(head, "<h1><a href=/>Quay</a></h1>"))
          .isEqualTo("Nobody on the council wants a ninth pier");
    }

    @Test
    void isUnescapedOnceMoreWhereItWasEscapedTwice() {
      String head = "<meta property=og:title content='Onions &amp;amp; other prices'>";
      assertThat(headline(head, "")).isEqualTo("Onions & other prices");
    }

    @Test
    void keepsABarThatIsItsOwn() {
      String head = "<meta property=og:title content='Growing onions | A guide in nine steps'>";
      String body = "<h1>Growing onions | A guide in nine steps</h1>";
      assertThat(headline(head, body)).isEqualTo("Growing onions | A guide in nine steps");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://quay.example",
          "https://quay.example/",
          "/",
          "/?locale=en",
          "//quay.example/index.php"
        })
    void isNotAHeadingThatIsALinkToTheSitesFirstPage(String home) {
      String head = "<title>Notes of a harbour pilot » Archive » Nobody wants the pier</title>";
      String body =
          "<h1><a href='%s'>Notes of a harbour pilot</a></h1><h2>Nobody wants the pier</h2>"
              .formatted(home);
      assertThat(headline(head, body)).isEqualTo("Nobody wants the pier");
    }

    @Test
    void isAHeadingThatIsALinkToTheArticle() {
      String head = "<title>Nobody wants the pier</title>";
      String body = "<h1><a href=/2024/nobody-wants-the-pier>Nobody wants the pier</a></h1>";
      assertThat(headline(head, body)).isEqualTo("Nobody wants the pier");
    }

    @Test
    void hasNoFilingBehindIt() {
      String head = "<meta property=og:title content='Nobody wants the ninth pier'>";
      String body =
          "<h1>Nobody wants the ninth pier<br><small>24.06.2024 • Port, Trade</small></h1>";
      assertThat(headline(head, body)).isEqualTo("Nobody wants the ninth pier");
    }

    @Test
    void isThePartOfTheHeadingThatIsCalledSo() {
      String head = "<title>Nobody wants the pier, Harbour dues: the council</title>";
      String body =
          "<h1><span class=small-type>Harbour dues</span><span>: </span>"
              + "<span class=headline>Nobody wants the ninth pier</span></h1>";
      assertThat(headline(head, body)).isEqualTo("Nobody wants the ninth pier");
    }

    @Test
    void isTheHeadingOfAnEntryWhereTheTitleNamesThePage() {
      String head = "<title>Journal</title>";
      String body =
          "<h1>A pilot at work</h1><h2 class=entry-title>Nobody wants the ninth pier</h2>";
      assertThat(headline(head, body)).isEqualTo("Nobody wants the ninth pier");
    }

    @Test
    void isTheFirstHeadingOfAPageThatHasNoneOfTheFirstLevel() {
      String body = "<h2>Nobody wants the ninth pier</h2><p>Text.</p><h2>Nor the tenth pier</h2>";
      assertThat(headline("<title>Quay Pilots - Pier</title>", body))
          .isEqualTo("Nobody wants the ninth pier");
    }

    @Test
    void isNotTheSitesNameAlone() {
      String head =
          "<link rel=canonical href='https://quayobserver.example/ada'>"
              + "<meta name=dc.publisher content='Ada Quill'>"
              + "<title>quayobserver.example // » Ada Quill</title>";
      assertThat(headline(head, "")).isEqualTo("Ada Quill");
    }

    @Test
    void isThePrintedOneWhereTheAddressSaysNothing() {
      String head =
          "<link rel=canonical href='https://quay.example/24/1234'>"
              + "<meta property=og:title content='Harbour: The old pier is gone'>"
              + "<title>Harbour: The old pier is gone</title>"
              + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
              + "\"Harbour: The old pier is gone\"}</script>";
      assertThat(headline(head, "<p>Harbour</p><h1>The old pier is gone</h1>"))
          .isEqualTo("The old pier is gone");
    }

    @Test
    void isTheOneThatTheAddressHasWhereTwoAreStated() {
      String head =
          "<link rel=canonical href='https://quay.example/the-old-pier-is-gone-for-good'>"
              + "<meta property=og:title content='What the harbour lost in the storm of May'>"
              + "<meta name=dc.title content='The old pier is gone for good'>"
              + "<meta name=quay:headline content='The old pier is gone for good'>";
      assertThat(headline(head, "")).isEqualTo("The old pier is gone for good");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<meta name=title content='The old pier is gone'>",
          "<meta property=quay:headline content='The old pier is gone'>",
          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
              + "\"alternativeHeadline\":\"The old pier is gone\"}</script>",
          "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":"
              + "[{\"position\":2,\"item\":{\"name\":\"The old pier is gone\"}},"
              + "{\"position\":1,\"name\":\"Harbour\"}]}</script>"
        })
    void isAmongTheCandidatesWhereALesserFieldSaysIt(String field) {
      assertThat(read(field, "<h1>Farewell</h1>").headline.ranked())
          .extracting(Sourced::value)
          .contains("The old pier is gone");
    }

    @Test
    void isNotTheSectionInTheMiddleOfTheTitle() {
      String head =
          "<meta property=og:title content='A novel of pilots, piers and ferries'>"
              + "<title>Culture | Books | A novel of pilots, piers and ferries</title>";
      assertThat(headline(head, "<h1>Books</h1><h2>A novel</h2>"))
          .isEqualTo("A novel of pilots, piers and ferries");
    }

    @Test
    void isTheFirstLevelHeadingBelowAKickerThatIsAHeadingToo() {
      String head =
          "<title>Pilot and author Ada Quill talks - On piers, ports and plain harbour"
              + " words</title>"
              + "<meta property=og:title content='On piers, ports and plain harbour words'>";
      String body =
          "<h3>Pilot and author Ada Quill talks</h3>"
              + "<h1>On piers, ports and plain harbour words</h1>";
      assertThat(headline(head, body)).isEqualTo("On piers, ports and plain harbour words");
    }

    @Test
    void staysWhereThePublishersNameRepeatsIt() {
      String head =
          "<meta property=og:site_name content='The Quay'>"
              + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
              + "\"The old pier is gone\"}</script>"
              + "<meta property=og:title content='The old pier is gone | The Quay'>";
      String body =
          "<h1>The old pier is gone</h1><div itemprop=publisher itemscope>"
              + "<meta itemprop=name content='The old pier is gone'></div>";
      assertThat(headline(head, body)).isEqualTo("The old pier is gone");
    }

    @Test
    void isThatOfAPageBehindTheWarningsOfAProgram() {
      String page =
          "<br /><b>Deprecated</b>: wp-db.php on line <b>56</b><br /><!DOCTYPE html><html><head>"
              + "<title>Nobody wants the ninth pier</title></head><body><p>Text.</p></body></html>";
      Candidates candidates = new Candidates();
      HtmlMetadata.offer(Jsoup.parse(page), TextHeading.NONE, candidates, DATES);
      assertThat(candidates.headline.bestValue()).isEqualTo("Nobody wants the ninth pier");
    }
  }

  @Nested
  class Authors {

    @Test
    void areThosePrintedWhereTheHeadNamesTheSite() {
      String head =
          "<meta property=og:site_name content='The Quay Observer'>"
              + "<meta name=author content='Quay Observer'>"
              + "<link rel=canonical href='https://quayobserver.example/pier'>";
      String body = "<h1>A pier for nobody</h1><p class=byline>By Ada Quill and Ben Inkwell</p>";
      assertThat(authors(head, body)).containsExactly("Ada Quill", "Ben Inkwell");
    }

    @Test
    void areThosePrintedWhereTheHeadNamesAUser() {
      String head = "<meta name=author content=ada>";
      String body = "<h1>A pier for nobody</h1><a class=author-name href=/x>Ada Quill</a>";
      assertThat(authors(head, body)).containsExactly("Ada Quill");
    }

    @Test
    void areThoseOnTheCardForMessengers() {
      String head =
          "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ada"
              + " Quill'>";
      assertThat(authors(head, "<h1>A pier for nobody</h1>")).containsExactly("Ada Quill");
    }

    @Test
    void areThoseInASystemsOwnField() {
      String head = "<meta name=quay:article_author_name content='Ada Quill'>";
      assertThat(authors(head, "<h1>A pier for nobody</h1>")).containsExactly("Ada Quill");
    }

    @Test
    void areNotAFirmWhereAPersonIsPrinted() {
      String head = "<meta name=author content='Quay Press GmbH'>";
      String body = "<h1>A pier for nobody</h1><div class=byline>By Ada Quill</div>";
      assertThat(authors(head, body)).containsExactly("Ada Quill");
    }

    @Test
    void areNotThoseOfThePicture() {
      String body =
          "<h1>A pier for nobody</h1><span class=author-name><a class=licence-link href=/p>Dora"
              + " Blot</a></span><figure><i class=author>Cara Nib</i></figure>"
              + "<p class=author>Ada Quill</p>";
      assertThat(authors("", body)).containsExactly("Ada Quill");
    }

    @Test
    void mayStandInAPageBuildersWidget() {
      String body =
          "<h1>A pier for nobody</h1><div class='elementor-widget elementor-widget-post-info'>"
              + "<span class=post-author>Ada Quill</span></div>";
      assertThat(authors("", body)).containsExactly("Ada Quill");
    }

    @Test
    void areNotThoseOfCommentsAndTeasers() {
      String body =
          "<h1>A pier for nobody</h1><div class=byline>Ada Quill</div>"
              + "<div class=related><span class=author>Cara Nib</span></div>"
              + "<ol class=comments><li><span class=author>Dora Blot</span></li></ol>";
      assertThat(authors("", body)).containsExactly("Ada Quill");
    }

    @Test
    void mayStandInTheArticlesOwnFooter() {
      String body =
          "<article><h1>A pier for nobody</h1><p>Text.</p><footer>by <a rel=author href=/a>Ada"
              + " Quill</a></footer></article><footer><a rel=author href=/b>Web Smith</a></footer>";
      assertThat(authors("", body)).containsExactly("Ada Quill");
    }

    @Test
    void haveNoDateRoleOrSectionOnThem() {
      String body =
          "<h1>A pier for nobody</h1><div class=byline>Opinion<br>By Ada Quill, Harbour Editor"
              + "<br>24 June 2024</div>";
      assertThat(authors("", body)).containsExactly("Ada Quill");
    }

    @Test
    void areFoundInALineOfSeveralThings() {
      String body = "<h1>A pier</h1><div class=post-meta>News | By Ada Quill | 24 June 2024</div>";
      assertThat(authors("", body)).containsExactly("Ada Quill");
    }
  }

  @Nested
  class Dates {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<meta property='article:published_time' content='2024-06-24T08:00:00+02:00'>",
          "<meta name=dcterms.issued content='2024-06-24'>",
          "<meta name=parsely-pub-date content='2024-06-24T06:00:00Z'>",
          "<meta itemprop=datePublished content='24/06/2024'>"
        })
    void areReadFromTheHead(String head) {
      assertThat(published(head, "<h1>A pier for nobody</h1>")).isEqualTo("2024-06-24");
    }

    @Test
    void areTheLocalDayWhereTheHeadGivesUniversalTime() {
      String head = "<meta property='article:published_time' content='2024-06-25T03:10:00+00:00'>";
      String body =
          "<h1>A pier for nobody</h1><time datetime='2024-06-24T23:10:00-04:00'>June 24</time>";
      assertThat(published(head, body)).isEqualTo("2024-06-24");
    }

    @Test
    void areThatOfAddressAndPrintWhereTheHeadSaysWhenItWasFetched() {
      String head =
          "<link rel=canonical href='https://quay.example/2019/08/03/pier'>"
              + "<meta property='article:published_time' content='2025-06-29T10:00:00Z'>";
      String body = "<h1>A pier for nobody</h1><span class=date>August 3, 2019</span>";
      assertThat(published(head, body)).isEqualTo("2019-08-03");
    }

    @Test
    void areNotThoseOfCommentsOrUpdates() {
      String body =
          "<h1>A pier for nobody</h1><p class=dateline>Updated: <time>26 June 2024</time></p>"
              + "<time class=published datetime=2024-06-24>24 June</time>"
              + "<div class=comment-list><time datetime=2024-06-27>27 June</time></div>";
      assertThat(published("", body)).isEqualTo("2024-06-24");
    }

    @Test
    void areThoseNearestToTheHeadline() {
      String body =
          "<h1>A pier for nobody</h1><time datetime=2024-06-24></time>"
              + "<p>x</p>".repeat(40)
              + "<ul><li><time datetime=2021-01-05></time></ul>";
      assertThat(published("", body)).isEqualTo("2024-06-24");
    }

    @Test
    void areThosePrintedWhereTheHeadHasOneThatMeansManyThings() {
      String head = "<meta name=date content='2024-06-28'>";
      String body =
          "<article><h1>A pier for nobody</h1><aside class=meta><time datetime=2024-06-24>"
              + "</time></aside></article>";
      assertThat(published(head, body)).isEqualTo("2024-06-24");
      assertThat(published(head, "<h1>A pier for nobody</h1>")).isEqualTo("2024-06-28");
    }

    @Test
    void followTheDatesThatCanBeReadOneWayOnly() {
      String body =
          "<h1>A pier for nobody</h1><span class=date>03/04/2024</span>"
              + "<span class=date>24/04/2024</span>";
      assertThat(published("", body)).isEqualTo("2024-04-03");
    }

    @Test
    void areNotInvented() {
      assertThat(published("", "<h1>A pier</h1><p class=date>03/04/2024</p>")).isEqualTo("null");
    }
  }

  @Test
  void microdataOfACommentIsNotTheArticles() {
    String body =
        """
        <div itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">A pier for nobody</h1>
        <div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
        <span itemprop="author">Dora Blot</span><time itemprop="datePublished">2024-06-27</time></div>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><i itemprop="name">Ada
        Quill</i><b itemprop="jobTitle">Pilot</b></span>
        <meta itemprop="datePublished" content="2024-06-24"></div>
        """;
    assertThat(authors("", body)).containsExactly("Ada Quill");
    assertThat(published("", body)).isEqualTo("2024-06-24");
  }

  private static final String PARAGRAPH =
      "<p>The pier faces the town because the town paid for it, and the sea, which paid nothing,"
          + " has had to look at its back ever since the harbour board was founded.</p>";

  private static Article article(String page) {
    var draft = new HtmlReader(DATES).draft(Jsoup.parse(page));
    var article = new ArticleAssembler(DATES, new LanguageDetector()).assemble("pier.html", draft);
    return Objects.requireNonNull(article);
  }

  private static Candidates readWhole(String body) {
    return new HtmlReader(DATES).draft(Jsoup.parse("<html><body>" + body)).candidates();
  }

  @Test
  void theTextMayBeginWithItsHeadlineBylineAndDay() {
    Candidates read =
        readWhole(
            "<h1><a href=/>Quay</a></h1><div><h2>Nobody wants the ninth pier</h2>"
                + "<h3>The harbour board has met for the ninth time about it.</h3>"
                + "<p>By Ada Quill</p>"
                + PARAGRAPH.replace("<p>", "<p>24.06.2024 - ")
                + PARAGRAPH.repeat(3)
                + "</div>");
    assertThat(read.knownAuthors()).extracting(Author::name).containsExactly("Ada Quill");
    assertThat(read.published.bestValue()).hasToString("2024-06-24");
  }

  @Test
  void aFirstNameIsTheAuthorOfWhatSheHasPosted() {
    Candidates read =
        readWhole(
            "<h1>Nobody wants the ninth pier</h1><p>Posted by Ada 24.06.2024</p>"
                + PARAGRAPH.repeat(4));
    assertThat(read.knownAuthors()).extracting(Author::name).containsExactly("Ada");
  }

  @Test
  void theDayOfAChangeIsNotThatOfPublication() {
    String text = "<h1>A pier for nobody</h1><p>Updated on 26 June 2024</p>" + PARAGRAPH.repeat(4);
    Publication both = article("<time datetime=2024-06-24></time>" + text).publication();
    assertThat(Objects.requireNonNull(both.published()).value()).hasToString("2024-06-24");
    assertThat(Objects.requireNonNull(both.updated()).value()).hasToString("2024-06-26");
    Publication alone = article(text).publication();
    assertThat(Objects.requireNonNull(alone.published()).value()).hasToString("2024-06-26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><em>How it came to this</em></p><p><b>Ada Quill/Ben Inkwell</b></p>TEXT",
        "TEXT<p><strong>Ada Quill, Ben Inkwell</strong></p>"
      })
  void namesSetApartSignATextThatNamesNoAuthor(String text) {
    Article signed =
        article("<h1>A pier for nobody</h1>" + text.replace("TEXT", PARAGRAPH.repeat(4)));
    assertThat(signed.authors())
        .extracting(author -> author.value().name())
        .containsExactly("Ada Quill", "Ben Inkwell");
    assertThat(signed.paragraphs()).noneMatch(paragraph -> paragraph.contains("Inkwell"));
  }

  @Test
  void theBioNamesTheAuthorWhereTheHeadNamesTheSite() {
    String page =
        "<meta property=og:site_name content='Quay Observer'><meta name=author content='Quay"
            + " Observer'><article><h1>A pier for nobody</h1>"
            + PARAGRAPH.repeat(4)
            + "<p><em>Ada Quill is a pilot and the author of a book about piers.</em></p></article>";
    assertThat(article(page).authors())
        .extracting(author -> author.value().name())
        .containsExactly("Ada Quill");
  }
}
