package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which heading of a page is its headline; more of it is in {@link HtmlMetadataTest}. */
class HtmlHeadlinesTest {

  private static final String TEXT =
      "<p>The council has met on the pier, and nobody was surprised that it voted for the dues.</p>"
          .repeat(4);

  private static @Nullable String headline(String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    HtmlReader reader = new HtmlReader(new DateParser(LocalDate.of(2025, 6, 30)));
    return reader.draft(Jsoup.parse(html)).candidates().headline.bestValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sr-only", "screen-reader-text", "nav-title visually-hidden", "aural"})
  void aHeadingThatIsOnlyReadOutNamesAPartOfThePage(String hidden) {
    String body =
        "<h2 class='%s'>Keys for the navigation</h2><h2>A competition for the ninth pier</h2>"
            .formatted(hidden);
    assertThat(headline("<title>Pier</title>", body + TEXT))
        .isEqualTo("A competition for the ninth pier");
  }

  @Test
  void aHiddenHeadingMayStandForOneThatIsAPicture() {
    String body = "<h1 class=sr-only>Harbour dues to rise again</h1><h2>What ships pay</h2>";
    assertThat(headline("<title>Harbour dues to rise | Quay</title>", body + TEXT))
        .isEqualTo("Harbour dues to rise again");
  }

  @Test
  void leavesOutWhatIsOnlyReadOutAndAKickerBehindIt() {
    String body =
        "<h1><span>Harbour, pier and dues</span> <span class=aural>: </span>"
            + "<small class=c-topline>Trade</small></h1>";
    assertThat(headline("<title>Harbour and dues</title>", body + TEXT))
        .isEqualTo("Harbour, pier and dues");
  }

  @Test
  void mayBeACompoundOfThePagesShortTitle() {
    String head = "<title>Geschichte - Freunde der Mole von Flusshafen</title>";
    assertThat(headline(head, "<h1>Molengeschichte</h1>" + TEXT)).isEqualTo("Molengeschichte");
  }

  @Test
  void isALesserHeadingThatIsAPartOfTheTitleWhereTheFirstOneNamesTheSection() {
    String head = "<title>quay.example - Docknews - New charts of the harbour mouth</title>";
    String body = "<h1>Docknews | Entry</h1><h2>New charts of the harbour mouth</h2>";
    assertThat(headline(head, body + TEXT)).isEqualTo("New charts of the harbour mouth");
  }

  @Test
  void goesOnInTheHeadingRightBelow() {
    String head = "<title>The ships of the harbour, part 9 | Quay</title>";
    String body =
        "<h1>The ships of the harbour, part 9</h1><em>24.06.2024</em>"
            + "<h2>The ships of the harbour, part 9 – tugs from Riverton</h2>";
    assertThat(headline(head, body + TEXT))
        .isEqualTo("The ships of the harbour, part 9 – tugs from Riverton");
  }

  @Test
  void isTheFirstHeadingWhereItHasMostWordsOfTheTitle() {
    String head = "<title>Charts for the harbour - Harbour Charts 15 for pilots of ships</title>";
    String body = "<h1>Harbour Charts 15</h1><h2>Charts for the harbour</h2>";
    assertThat(headline(head, body + TEXT)).isEqualTo("Harbour Charts 15");
  }

  private static final String TWO_WORDINGS =
      "<meta property=og:title content='Short of money? Town turns to ships'>"
          + "<title>Former pilot in council: Town turns to ships for money | Quay</title>"
          + "<script type=application/ld+json>{'@type':'NewsArticle','datePublished':'2024-06-24',"
              .replace('\'', '"')
          + "\"headline\":\"Former pilot in council: Town turns to ships for money\"}</script>";

  @Test
  void mayEndTheWayToThePage() {
    String body =
        "<nav><ol class=breadcrumb><li>News</li><li><h1>Former pilot in council: Town turns to"
            + " ships for money</h1></li></ol></nav>"
            + "<h2>Short of money? Town turns to ships</h2>";
    assertThat(headline(TWO_WORDINGS, body + TEXT))
        .isEqualTo("Former pilot in council: Town turns to ships for money");
  }

  @Test
  void isThatOfLinkedDataWhichGivesThePrintedOneAsTheOther() {
    String head =
        "<meta property=og:title content='Fire on the pier: smoke over Riverton'>"
            + "<title>Fire on the pier: smoke over Riverton</title>"
            + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":"
            + "\"Warehouse burns in Riverton\",\"datePublished\":\"2024-06-24\","
            + "\"alternativeHeadline\":\"Pier on fire: stay indoors, says town\"}</script>";
    String body = "<h2>Pier on fire: stay indoors, says town</h2>";
    assertThat(headline(head, body + TEXT)).isEqualTo("Warehouse burns in Riverton");
  }

  @Test
  void isTheHeadingOfTheTextWhereTheTitleNamesItsPlaceInTheSite() {
    String head = "<title>Guides/Mooring - Quay Wiki</title>";
    String body =
        "<div class=sidebar><h1>Page</h1><h1>User</h1></div><div><h2>Mooring a ship</h2>"
            + TEXT
            + "</div>";
    assertThat(headline(head, body)).isEqualTo("Mooring a ship");
  }

  @Test
  void isNotAHeadingOfTheTextWhereTheTitleIsPrinted() {
    String head = "<title>How harbour dues came to rise</title>";
    String body = "<div><b>How harbour dues came to rise</b></div><h3>Harbour dues before</h3>";
    assertThat(headline(head, body + TEXT)).isEqualTo("How harbour dues came to rise");
  }
}
